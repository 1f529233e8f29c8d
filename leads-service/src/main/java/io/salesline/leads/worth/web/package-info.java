/** Wallets over HTTP. */
package io.salesline.leads.worth.web;

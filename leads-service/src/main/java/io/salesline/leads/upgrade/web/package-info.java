/** Upgrade plans over HTTP. */
package io.salesline.leads.upgrade.web;

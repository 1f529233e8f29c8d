/** Appeals over HTTP. */
package io.salesline.leads.appeal.web;

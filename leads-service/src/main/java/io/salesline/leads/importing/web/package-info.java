/** Files of leads over HTTP. */
package io.salesline.leads.importing.web;

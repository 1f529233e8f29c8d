/** Rules, previews and runs over HTTP. */
package io.salesline.leads.recycling.web;

/** Follow-ups over HTTP. */
package io.salesline.leads.followup.web;

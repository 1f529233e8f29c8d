/** Web forms over HTTP, for strangers too. */
package io.salesline.leads.webform.web;

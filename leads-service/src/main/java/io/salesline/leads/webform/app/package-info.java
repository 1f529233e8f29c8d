/** Setting forms up, and taking in what strangers send. */
package io.salesline.leads.webform.app;

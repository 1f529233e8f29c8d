/** What leads tell on Kafka. */
package io.salesline.leads.lead.messaging;

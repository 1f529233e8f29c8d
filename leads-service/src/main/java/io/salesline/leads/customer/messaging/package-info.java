/** What customers tell on Kafka. */
package io.salesline.leads.customer.messaging;

/** What recycling tells on Kafka. */
package io.salesline.leads.recycling.messaging;

/** Visits and activities as they come from Kafka. */
package io.salesline.leads.effort.messaging;

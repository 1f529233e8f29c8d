/** What exchange rates tell on Kafka. */
package io.salesline.pipeline.exchange.messaging;

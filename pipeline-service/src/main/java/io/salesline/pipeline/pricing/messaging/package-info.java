/** What price books tell on Kafka. */
package io.salesline.pipeline.pricing.messaging;

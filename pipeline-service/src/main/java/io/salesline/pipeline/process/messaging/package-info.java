/** What the sales process tells on Kafka. */
package io.salesline.pipeline.process.messaging;

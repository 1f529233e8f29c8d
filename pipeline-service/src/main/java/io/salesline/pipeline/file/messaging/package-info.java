/** What files tell on Kafka. */
package io.salesline.pipeline.file.messaging;

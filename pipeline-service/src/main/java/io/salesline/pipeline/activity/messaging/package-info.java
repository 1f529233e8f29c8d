/** What activities tell on Kafka. */
package io.salesline.pipeline.activity.messaging;

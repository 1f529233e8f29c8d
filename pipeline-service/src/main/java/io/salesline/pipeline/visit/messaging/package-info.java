/** What visits and plans tell on Kafka. */
package io.salesline.pipeline.visit.messaging;

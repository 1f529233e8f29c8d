/** What contracts tell on Kafka. */
package io.salesline.pipeline.contract.messaging;

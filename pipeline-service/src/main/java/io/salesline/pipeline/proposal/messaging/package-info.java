/** What proposals tell on Kafka. */
package io.salesline.pipeline.proposal.messaging;

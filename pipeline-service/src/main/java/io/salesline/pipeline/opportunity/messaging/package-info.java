/** What deals tell on Kafka, and what they answer there. */
package io.salesline.pipeline.opportunity.messaging;

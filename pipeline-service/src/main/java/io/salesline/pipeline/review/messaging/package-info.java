/** What reviews and waivers tell on Kafka. */
package io.salesline.pipeline.review.messaging;

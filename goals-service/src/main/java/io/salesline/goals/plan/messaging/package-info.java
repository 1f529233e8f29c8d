/** What is told of plans on Kafka. */
package io.salesline.goals.plan.messaging;

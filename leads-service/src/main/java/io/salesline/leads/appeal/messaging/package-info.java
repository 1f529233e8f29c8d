/** What of appeals is told on Kafka. */
package io.salesline.leads.appeal.messaging;

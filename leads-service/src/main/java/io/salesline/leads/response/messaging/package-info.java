/** What first responses tell on Kafka. */
package io.salesline.leads.response.messaging;

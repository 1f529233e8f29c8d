/** What the services promise each other on Kafka, and how to tell whether a promise is kept. */
package io.salesline.contracts;

/** The customers as far as deals need them: a replica of what leads-service publishes. */
package io.salesline.pipeline.customer;

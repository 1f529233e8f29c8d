/** What other features may know of customers. */
package io.salesline.pipeline.customer.app;

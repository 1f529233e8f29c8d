/** Words for ids: stages, products, customers. Each the last state of its topic. */
package io.salesline.reporting.dimension;

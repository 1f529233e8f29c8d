/** What is sold, and for how much by the list. */
package io.salesline.pipeline.product;

/** Price books: what products cost, in which currency, from which quantity, and when. */
package io.salesline.pipeline.pricing;

/** Deals: the sales process they follow, how they move through it, and what they end in. */
package io.salesline.pipeline;

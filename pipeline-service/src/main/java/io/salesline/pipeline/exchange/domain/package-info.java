/** What exchange rates are, and which one holds on a day. */
package io.salesline.pipeline.exchange.domain;

/** The versions of the sales process in PostgreSQL. */
package io.salesline.pipeline.process.store;

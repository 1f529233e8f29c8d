/** Activities in PostgreSQL. */
package io.salesline.pipeline.activity.store;

/** How values of a domain stand in PostgreSQL. */
package io.salesline.platform.store;

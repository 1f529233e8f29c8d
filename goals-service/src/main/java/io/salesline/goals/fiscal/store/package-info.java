/** The fiscal calendar in PostgreSQL. */
package io.salesline.goals.fiscal.store;

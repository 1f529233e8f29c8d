/** The organisation in PostgreSQL. */
package io.salesline.goals.organisation.store;

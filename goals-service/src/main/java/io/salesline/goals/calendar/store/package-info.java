/** The working calendar in PostgreSQL. */
package io.salesline.goals.calendar.store;

/** Goals in PostgreSQL. */
package io.salesline.goals.goal.store;

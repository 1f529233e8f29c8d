/** Plans in PostgreSQL: a row holds its days as an array. */
package io.salesline.goals.plan.store;

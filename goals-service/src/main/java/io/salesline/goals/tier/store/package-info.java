/** The labels in PostgreSQL. */
package io.salesline.goals.tier.store;

/** Upgrade plans and their steps in PostgreSQL. */
package io.salesline.leads.upgrade.store;

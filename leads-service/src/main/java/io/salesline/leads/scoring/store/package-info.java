/** Models and points in PostgreSQL. */
package io.salesline.leads.scoring.store;

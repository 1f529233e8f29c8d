/** Rules, rotas and the log of decisions in PostgreSQL. */
package io.salesline.leads.assignment.store;

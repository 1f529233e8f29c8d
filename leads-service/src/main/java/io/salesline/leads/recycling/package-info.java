/** Leads that nobody works with go back to a pool (回收), as foreseen. */
package io.salesline.leads.recycling;

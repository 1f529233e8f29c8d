/** Giving leads to people by rules, and keeping the rules. */
package io.salesline.leads.assignment.app;

/** Keeping and asking what customers are worth. */
package io.salesline.leads.worth.app;

/** The saga by which a lead becomes a customer and a deal, exactly once. */
package io.salesline.leads.conversion.app;

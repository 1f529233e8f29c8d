package io.salesline.leads.conversion.app;

import io.salesline.leads.conversion.domain.DealTerms;
import io.salesline.leads.id.CustomerId;

/**
 * What somebody wants of a conversion.
 *
 * @param customer the customer it is to be; null for a new one
 * @param customerName of the new one; null for the lead's company
 */
public record ConversionWish(CustomerId customer, String customerName, DealTerms terms) {}

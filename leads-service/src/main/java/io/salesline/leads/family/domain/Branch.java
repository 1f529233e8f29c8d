package io.salesline.leads.family.domain;

import io.salesline.leads.id.CustomerId;

/**
 * A customer in the family of another.
 *
 * @param depth how far beneath: 0 for that one itself
 */
public record Branch(CustomerId customer, int depth) {}

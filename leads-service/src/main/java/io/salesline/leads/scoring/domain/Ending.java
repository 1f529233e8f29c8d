package io.salesline.leads.scoring.domain;

/**
 * What became of a lead.
 *
 * @param fold to which part of the history it belongs, from 0; the same for one lead always
 */
public record Ending(Traits traits, boolean converted, int fold) {}

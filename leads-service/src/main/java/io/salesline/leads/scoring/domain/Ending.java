package io.salesline.leads.scoring.domain;

/**
 * What became of a lead.
 *
 * @param success whether it came to what is to be foretold
 * @param fold to which part of the history it belongs, from 0; the same for one lead always
 */
public record Ending(Traits traits, boolean success, int fold) {}

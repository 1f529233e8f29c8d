package io.salesline.leads.assignment.domain;

import java.util.List;

/**
 * How many open leads the candidates had when a turn began.
 *
 * @param afterSequence how many decisions the rule had made before
 * @param open one a candidate of the epoch
 */
public record Load(long afterSequence, int epoch, List<Long> open) {}

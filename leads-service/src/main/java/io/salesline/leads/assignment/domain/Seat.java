package io.salesline.leads.assignment.domain;

import io.salesline.leads.id.MemberId;

/**
 * Somebody's place in a roster.
 *
 * @param weight 1 to 1,000
 * @param capacity as many open leads as they take; null where nobody has said
 */
public record Seat(MemberId member, int weight, Integer capacity) {}

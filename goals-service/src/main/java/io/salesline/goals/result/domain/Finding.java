package io.salesline.goals.result.domain;

import java.util.List;
import java.util.UUID;

/**
 * What a metric makes of an event.
 *
 * @param metric its number
 * @param subject what the event is about: a deal, a receipt, a visit …
 * @param distinct whether of its entries only the first of a kind counts
 * @param entries all that counts of the subject from this event on; none where it does not count
 */
public record Finding(int metric, UUID subject, boolean distinct, List<Entry> entries) {}

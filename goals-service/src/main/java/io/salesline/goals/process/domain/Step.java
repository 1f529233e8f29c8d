package io.salesline.goals.process.domain;

import java.util.Optional;

/**
 * How much of an activity it takes.
 *
 * @param counted how often it happened in the time that is looked at
 * @param ratio what one of it brought of the step before: revenue a deal, deals a proposal,
 *     proposals a visit, visits a lead; empty where either never happened
 * @param needed how much of it the target takes; empty where it never happened, or nothing was won
 */
public record Step(
    Activity activity, long counted, Optional<Interval> ratio, Optional<Interval> needed) {}

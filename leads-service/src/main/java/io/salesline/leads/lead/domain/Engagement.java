package io.salesline.leads.lead.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * When a lead was contacted. An attempt is a contact, whatever came of it: who called in time was
 * not asleep. Any part is null as long as it has not happened.
 *
 * @param firstReachedAt when somebody first answered
 */
@Embeddable
public record Engagement(
    @Column(name = "first_contacted_at") Instant firstContactedAt,
    @Column(name = "last_contacted_at") Instant lastContactedAt,
    @Column(name = "first_reached_at") Instant firstReachedAt) {

  static final Engagement NONE = new Engagement(null, null, null);

  /** Contacts need not be told in their order. */
  Engagement with(Approach approach) {
    Instant at = approach.at();
    return new Engagement(
        earlier(firstContactedAt, at),
        lastContactedAt == null || at.isAfter(lastContactedAt) ? at : lastContactedAt,
        approach.reached() ? earlier(firstReachedAt, at) : firstReachedAt);
  }

  /** What was done with both. */
  Engagement with(Engagement other) {
    return new Engagement(
        earliest(firstContactedAt, other.firstContactedAt),
        later(lastContactedAt, other.lastContactedAt),
        earliest(firstReachedAt, other.firstReachedAt));
  }

  /** The earliest known contact that was not before; null for none. */
  Instant contactedSince(Instant when) {
    return Stream.of(firstContactedAt, lastContactedAt)
        .filter(at -> at != null && !at.isBefore(when))
        .findFirst()
        .orElse(null);
  }

  private static Instant earliest(Instant one, Instant other) {
    return other == null ? one : earlier(one, other);
  }

  private static Instant later(Instant one, Instant other) {
    return one == null || other != null && other.isAfter(one) ? other : one;
  }

  private static Instant earlier(Instant known, Instant told) {
    return known == null || told.isBefore(known) ? told : known;
  }
}

package io.salesline.leads.lead.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

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

  private static Instant earlier(Instant known, Instant told) {
    return known == null || told.isBefore(known) ? told : known;
  }
}

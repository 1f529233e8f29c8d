package io.salesline.leads.lead.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.leads.id.MemberId;
import java.time.Instant;

/** Who has a lead, and since when. */
public record Tenure(MemberId owner, Instant claimedAt) {
  public Tenure {
    requireNonNull(owner);
    requireNonNull(claimedAt);
  }
}

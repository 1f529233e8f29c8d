package io.salesline.leads.recycling.domain;

import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What is known of a lead that somebody holds and that has not become a deal.
 *
 * @param lastContactedAt null where nobody has turned to it yet; may lie before the claim
 * @param exemptUntil stays with its owner on this day and before; null where it is not exempt
 * @param protectedUntil stays with its owner until then; null where it is not protected
 */
public record HeldLead(
    LeadId id,
    PoolId pool,
    MemberId owner,
    Instant claimedAt,
    Instant lastContactedAt,
    LocalDate exemptUntil,
    Instant protectedUntil)
    implements Held {

  @Override
  public RecordId record() {
    return RecordId.of(id);
  }

  @Override
  public Optional<CustomerClass> level() {
    return Optional.empty();
  }

  @Override
  public LocalDate began(RecyclingReason reason, ZoneId zone) {
    return LocalDate.ofInstant(since(reason), zone);
  }

  private Instant since(RecyclingReason reason) {
    return switch (reason) {
      case NO_FOLLOW_UP ->
          lastContactedAt == null || lastContactedAt.isBefore(claimedAt)
              ? claimedAt
              : lastContactedAt;
      case NO_OPPORTUNITY, NO_DEAL -> claimedAt;
    };
  }

  @Override
  public boolean staysBy(Sparing sparing) {
    return false;
  }

  @Override
  public LocalDate freeFrom(Sparing sparing, ZoneId zone) {
    return new Keeping(exemptUntil, protectedUntil).over(zone);
  }
}

package io.salesline.leads.recycling.domain;

import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What is known of a customer that somebody holds.
 *
 * @param customerClass null where it is not classified
 * @param ownedSince when it came to its owner
 * @param exemptUntil stays with its owner on this day and before; null where it is not exempt
 * @param protectedUntil stays with its owner until then; null where it is not protected
 */
public record HeldCustomer(
    CustomerId id,
    PoolId pool,
    MemberId owner,
    CustomerClass customerClass,
    Instant ownedSince,
    Dealings dealings,
    LocalDate exemptUntil,
    Instant protectedUntil)
    implements Held {

  /**
   * What was done with it, by whomever and for whomever.
   *
   * @param followedUpOn the day of the last visit, call, meeting or task; null for none
   * @param openDeal whether a deal with it is open
   * @param dealtOn the last day on which a deal began or ended; null for none
   * @param wonOn the day of the last win; null for none
   */
  public record Dealings(
      LocalDate followedUpOn, boolean openDeal, LocalDate dealtOn, LocalDate wonOn) {
    public static final Dealings NONE = new Dealings(null, false, null, null);
  }

  @Override
  public RecordId record() {
    return RecordId.of(id);
  }

  @Override
  public Optional<CustomerClass> level() {
    return Optional.ofNullable(customerClass);
  }

  @Override
  public LocalDate began(RecyclingReason reason, ZoneId zone) {
    LocalDate owned = LocalDate.ofInstant(ownedSince, zone);
    return switch (reason) {
      case NO_FOLLOW_UP -> Keeping.later(owned, dealings.followedUpOn());
      case NO_OPPORTUNITY -> Keeping.later(owned, dealings.dealtOn());
      case NO_DEAL -> Keeping.later(owned, dealings.wonOn());
    };
  }

  @Override
  public boolean staysBy(Sparing sparing) {
    return sparing.openDeals() && dealings.openDeal();
  }

  @Override
  public LocalDate freeFrom(Sparing sparing, ZoneId zone) {
    LocalDate kept = new Keeping(exemptUntil, protectedUntil).over(zone);
    return Keeping.later(kept, sparing.over(dealings.wonOn()));
  }
}

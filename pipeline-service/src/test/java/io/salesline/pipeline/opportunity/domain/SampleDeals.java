package io.salesline.pipeline.opportunity.domain;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Deals to try rules on: the default stage map, one owner, one customer, 1,054 dollars. */
public final class SampleDeals {

  public static final Currency DOLLARS = Currency.getInstance("USD");
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  public static final Moment NOW = new Moment(Instant.parse("2026-11-24T08:00:00Z"), TODAY);
  public static final Moment LATER = new Moment(Instant.parse("2026-11-24T09:30:00Z"), TODAY);

  public static final MemberId OWNER =
      new MemberId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
  public static final CustomerId CUSTOMER =
      new CustomerId(UUID.fromString("00000000-0000-4000-8000-000000000002"));

  public static final StageMap MAP =
      new StageMap(
          1,
          Stream.of("lead-screening", "first-contact", "needs-discovery", "proposal", "negotiation")
              .map(StageKey::new)
              .toList(),
          new StageKey("delivery-collection"));

  private SampleDeals() {}

  public static Terms terms() {
    return new Terms("Forty workstations", CUSTOMER, OWNER, null, dollars("1054"), null);
  }

  public static DealValue dollars(String amount) {
    return DealValue.of(Money.of(amount, "USD"), DOLLARS);
  }

  public static Opening opening() {
    return new Opening(OpportunityId.fresh(), terms(), Optional.empty());
  }

  public static Opportunity opened() {
    return Opportunity.open(opening(), MAP, NOW).opportunity();
  }

  /** A deal in a stage, or {@code won} or {@code lost}. */
  public static Opportunity in(String standing) {
    Opportunity deal = opened();
    if (standing.equals("lost")) {
      deal.move(new Transition.Lose(LossReason.PRICE, Optional.empty()), MAP, NOW);
      return deal;
    }
    List<String> way = MAP.keys().subList(1, MAP.open().size());
    for (String stage : way) {
      if (deal.standing().stage().value().equals(standing)) {
        return deal;
      }
      deal.move(enter(stage), MAP, NOW);
    }
    if (standing.equals("won")) {
      deal.move(new Transition.Win(Optional.empty()), MAP, NOW);
    }
    return deal;
  }

  public static Transition.Enter enter(String stage) {
    return new Transition.Enter(new StageKey(stage), Optional.empty());
  }

  public static Transition.Enter back(String stage, String reason) {
    return new Transition.Enter(new StageKey(stage), Optional.of(reason));
  }
}

package io.salesline.pipeline.opportunity.app;

import static io.salesline.pipeline.opportunity.domain.SampleDeals.CUSTOMER;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.DOLLARS;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.LATER;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.MAP;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.NOW;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.OWNER;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.TODAY;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.enter;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.pipeline.exchange.app.Rates;
import io.salesline.pipeline.exchange.domain.FiscalYear;
import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.CollectionState;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.OpportunityEvent;
import io.salesline.pipeline.opportunity.domain.ProductId;
import io.salesline.pipeline.opportunity.domain.Status;
import io.salesline.platform.money.Money;
import io.salesline.platform.time.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordingABatchOfHistoryTest {

  private static final Rates NO_RATES = new Rates(List.of(), new FiscalYear(Month.JANUARY));

  private static final ProductId PRODUCT = new ProductId(UUID.randomUUID());
  private static final HistoryReferences.Resolved KNOWN =
      new HistoryReferences.Resolved(
          Map.of("moses.frase", OWNER),
          Set.of(CUSTOMER, CustomerId.ofExternal("Cancity")),
          Map.of("GTX Basic", new HistoryReferences.Product(PRODUCT, Money.of("550", "USD"))));

  private static final Told WON =
      new Told("1C1I7A6R", "delivery-collection", "won")
          .amount("1054")
          .opened(LocalDate.of(2016, 10, 20))
          .closed(LocalDate.of(2017, 3, 1));

  @Test
  void aWonDealIsCompleteAndKeepsItsBusinessTime() {
    // When
    Decision decision = created(WON);

    // Then
    Opportunity deal = decision.opportunity();
    assertThat(decision.event()).isEqualTo(new OpportunityEvent.Recorded());
    assertThat(decision.at()).isEqualTo(Instant.parse("2017-02-28T16:00:00Z"));
    assertThat(deal.id()).isEqualTo(OpportunityId.ofExternal("1C1I7A6R"));
    assertThat(deal.standing().status()).isEqualTo(Status.WON);
    assertThat(deal.standing().collection()).isEqualTo(CollectionState.UNKNOWN);
    assertThat(deal.standing().stageEnteredAt()).isNull();
    assertThat(deal.standing().wonAt()).isNull();
    assertThat(deal.standing().closedOn()).isEqualTo(LocalDate.of(2017, 3, 1));
    assertThat(deal.terms().customerId()).isEqualTo(CustomerId.ofExternal("Cancity"));
    assertThat(deal.origin().history()).isTrue();
    assertThat(deal.recordedAt()).isEqualTo(NOW.at());
  }

  @Test
  void anOpenDealMayLackCustomerAndDatesAndTakesTheListPrice() {
    // When
    Decision decision =
        created(new Told("9ME3374G", "lead-screening", "open").customer(null).product("GTX Basic"));

    // Then
    Opportunity deal = decision.opportunity();
    assertThat(deal.terms().customerId()).isNull();
    assertThat(deal.terms().productId()).isEqualTo(PRODUCT);
    assertThat(deal.terms().value().money()).isEqualTo(Money.of("550", "USD"));
    assertThat(deal.origin().openedOn()).isNull();
    assertThat(decision.at()).isEqualTo(NOW.at());
  }

  @Test
  void aDealIsLostFromTheStageThatItsSourceTells() {
    Opportunity deal =
        created(new Told("L1", "first-contact", "lost").amount("0").closed(TODAY)).opportunity();
    assertThat(deal.standing().stage().value()).isEqualTo("first-contact");
    assertThat(deal.standing().collection()).isEqualTo(CollectionState.NONE);
    assertThat(deal.standing().lossReason()).isNull();
  }

  @Test
  void theSameWordsAgainChangeNothing() {
    // Given
    Opportunity known = created(WON).opportunity();

    // When
    var batch = batch(known);
    HistoryOutcome outcome = batch.decide(WON.record());

    // Then
    assertThat(outcome).isEqualTo(new HistoryOutcome.Unchanged(known.id()));
    assertThat(batch.decisions()).isEmpty();
    assertThat(known.revision()).isEqualTo(1);
  }

  @Test
  void otherWordsAmendTheDeal() {
    // Given
    Opportunity known =
        created(new Told("E1", "first-contact", "open").amount("500")).opportunity();

    // When
    var batch = batch(known);
    HistoryOutcome outcome =
        batch.decide(
            new Told("E1", "delivery-collection", "won").amount("480").closed(TODAY).record());

    // Then
    assertThat(outcome).isEqualTo(new HistoryOutcome.Amended(known.id()));
    assertThat(batch.decisions().getFirst().event())
        .isEqualTo(
            new OpportunityEvent.Amended(
                List.of("amount", "closed_on", "stage", "status"), Optional.empty()));
    assertThat(known.standing().collection()).isEqualTo(CollectionState.UNKNOWN);
    assertThat(known.revision()).isEqualTo(2);
  }

  @Test
  void aDealThatWasMovedHereSinceIsNotSetBack() {
    // Given
    Told told = new Told("E2", "first-contact", "open").amount("500");
    Opportunity known = created(told).opportunity();
    known.move(enter("needs-discovery"), MAP, LATER);

    // When / Then
    assertThat(batch(known).decide(told.record()))
        .isEqualTo(new HistoryOutcome.Unchanged(known.id()));
    assertThat(rejection(batch(known), told.amount("501"))).isEqualTo("changed-since-recorded");
    assertThat(known.standing().stage().value()).isEqualTo("needs-discovery");
  }

  @Test
  void anItemStandsOrFallsByItself() {
    // Given
    var batch = batch();

    // When
    String rejection = rejection(batch, WON.owner("nobody"));
    HistoryOutcome outcome = batch.decide(WON.record());

    // Then
    assertThat(rejection).isEqualTo("username-unknown");
    assertThat(outcome).isInstanceOf(HistoryOutcome.Created.class);
    assertThat(batch.decisions()).hasSize(1);
  }

  @Test
  void aRecordNamedTwiceInOneRequestIsTakenOnce() {
    var batch = batch();
    batch.decide(WON.record());
    assertThat(rejection(batch, WON)).isEqualTo("named-twice");
    assertThat(batch.decisions()).hasSize(1);
  }

  @Test
  void whatNoDealCanBeIsRejected() {
    Told open = new Told("X", "proposal", "open").amount("1");
    assertRejected(open.customer("Nowhere"), "customer-unknown");
    assertRejected(open.customerId(CUSTOMER), "customer-named-twice");
    assertRejected(open.product("GTX 9000"), "product-code-unknown");
    assertRejected(new Told("X", "proposal", "open"), "amount-or-product");
    assertRejected(open.amount("-1"), "amount-negative");
    assertRejected(new Told("X", "limbo", "open").amount("1"), "stage-unknown");
    assertRejected(new Told("X", "proposal", "maybe").amount("1"), "unknown-value");
    assertRejected(new Told("X", "delivery-collection", "open").amount("1"), "open-in-delivery");
    assertRejected(open.closed(TODAY), "closed-on-while-open");
    assertRejected(open.lossReason("price"), "loss-reason-not-lost");
    assertRejected(open.opened(TODAY.plusDays(1)), "date-in-future");
    assertRejected(WON.closed(LocalDate.of(2016, 1, 1)), "closed-before-opened");
    assertRejected(WON.closed(LocalDate.of(9999, 1, 1)), "date-implausible");
    assertRejected(new Told(null, "proposal", "open").amount("1"), "field-required");
    assertRejected(open.owner(" "), "field-required");
  }

  private static void assertRejected(Told told, String code) {
    assertThat(rejection(batch(), told)).isEqualTo(code);
  }

  private static String rejection(HistoryBatch batch, Told told) {
    HistoryOutcome outcome = batch.decide(told.record());
    assertThat(outcome).isInstanceOf(HistoryOutcome.Rejected.class);
    return ((HistoryOutcome.Rejected) outcome).refusal().code();
  }

  private static Decision created(Told told) {
    var batch = batch();
    assertThat(batch.decide(told.record())).isInstanceOf(HistoryOutcome.Created.class);
    return batch.decisions().getFirst();
  }

  private static HistoryBatch batch(Opportunity... known) {
    var existing = new HashMap<OpportunityId, Opportunity>();
    for (Opportunity deal : known) {
      existing.put(deal.id(), deal);
    }
    return new HistoryBatch(KNOWN, existing, MAP, NOW, NO_RATES, new Shanghai());
  }

  /** A zone eight hours ahead, so that a day is seen to start there and not in UTC. */
  private record Shanghai() implements Organisation {
    @Override
    public ZoneId zone() {
      return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Currency currency() {
      return DOLLARS;
    }
  }

  /** A record in the making, by the names of its fields. */
  private record Told(Map<String, Object> fields) {

    Told(String externalId, String stage, String status) {
      this(
          new Told(Map.of("owner", "moses.frase", "customer", "Cancity"))
              .with("id", externalId)
              .with("stage", stage)
              .with("status", status)
              .fields());
    }

    private Told with(String field, Object value) {
      var changed = new HashMap<>(fields);
      changed.put(field, value);
      return new Told(changed);
    }

    Told owner(String username) {
      return with("owner", username);
    }

    Told customerId(CustomerId id) {
      return with("customerId", id);
    }

    Told customer(String name) {
      return with("customer", name);
    }

    Told product(String code) {
      return with("product", code);
    }

    Told amount(String dollars) {
      return with("amount", Money.of(dollars, "USD"));
    }

    Told opened(LocalDate day) {
      return with("opened", day);
    }

    Told closed(LocalDate day) {
      return with("closed", day);
    }

    Told lossReason(String key) {
      return with("lossReason", key);
    }

    private String text(String field) {
      return (String) fields.get(field);
    }

    HistoryRecord record() {
      return new HistoryRecord(
          text("id"),
          null,
          text("owner"),
          (CustomerId) fields.get("customerId"),
          text("customer"),
          text("product"),
          text("stage"),
          text("status"),
          (Money) fields.get("amount"),
          (LocalDate) fields.get("opened"),
          (LocalDate) fields.get("closed"),
          text("lossReason"));
    }
  }
}

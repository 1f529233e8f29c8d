package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.exchange.app.Rates;
import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.DealValue;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.LossReason;
import io.salesline.pipeline.opportunity.domain.Moment;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.PastDeal;
import io.salesline.pipeline.opportunity.domain.PlausibleDay;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.pipeline.opportunity.domain.StageMap;
import io.salesline.pipeline.opportunity.domain.Status;
import io.salesline.pipeline.opportunity.domain.Terms;
import io.salesline.platform.identity.ExternalIds;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides history records one by one; each stands or falls by itself. */
final class HistoryBatch {

  private final HistoryReferences.Resolved references;
  private final Map<OpportunityId, Opportunity> existing;
  private final StageMap map;
  private final Moment moment;
  private final Rates rates;
  private final Organisation organisation;
  private final Set<OpportunityId> seen = new HashSet<>();
  private final List<Decision> decisions = new ArrayList<>();

  HistoryBatch(
      HistoryReferences.Resolved references,
      Map<OpportunityId, Opportunity> existing,
      StageMap map,
      Moment moment,
      Rates rates,
      Organisation organisation) {
    this.references = references;
    this.existing = existing;
    this.map = map;
    this.moment = moment;
    this.rates = rates;
    this.organisation = organisation;
  }

  HistoryOutcome decide(HistoryRecord record) {
    try {
      return recorded(pastDeal(record));
    } catch (Refusal refusal) {
      return new HistoryOutcome.Rejected(refusal);
    }
  }

  /** What is to be recorded, in the order of the records. */
  List<Decision> decisions() {
    return decisions;
  }

  private HistoryOutcome recorded(PastDeal past) {
    if (!seen.add(past.id())) {
      throw Refusal.field("external_id", "named-twice", "external_id", past.externalId());
    }
    Opportunity known = existing.get(past.id());
    if (known == null) {
      decisions.add(Opportunity.record(past, map, moment));
      return new HistoryOutcome.Created(past.id());
    }
    Optional<Decision> decision = known.recordAgain(past, map, moment);
    decision.ifPresent(decisions::add);
    return decision.isPresent()
        ? new HistoryOutcome.Amended(past.id())
        : new HistoryOutcome.Unchanged(past.id());
  }

  private PastDeal pastDeal(HistoryRecord record) {
    return new PastDeal(
        OpportunityId.ofExternal(
            ExternalIds.check("external_id", required("external_id", record.externalId()))),
        record.externalId(),
        record.digest(),
        terms(record),
        new StageKey(required("stage", record.stage())),
        status(required("status", record.status())),
        PlausibleDay.check("opened_on", record.openedOn()),
        PlausibleDay.check("closed_on", record.closedOn()),
        lossReason(record.lossReason()),
        occurredAt(record));
  }

  private Terms terms(HistoryRecord record) {
    String username = required("owner_username", record.ownerUsername());
    MemberId owner = references.owners().get(username);
    if (owner == null) {
      throw Refusal.field(
          "owner_username", "username-unknown", "owner_username", record.ownerUsername());
    }
    var product = Optional.ofNullable(record.productCode()).map(this::product);
    return new Terms(
        record.name(),
        customer(record),
        owner,
        product.map(HistoryReferences.Product::id).orElse(null),
        value(record, amount(record, product)),
        null);
  }

  /** What is over is worth what it was on its day; what is open, what it would be today. */
  private DealValue value(HistoryRecord record, Money amount) {
    boolean open = Status.OPEN.key().equals(record.status());
    LocalDate over = record.closedOn() == null ? record.openedOn() : record.closedOn();
    LocalDate day = open || over == null ? moment.day() : over;
    return DealValue.of(
        amount,
        organisation.currency(),
        open ? rates.planned(amount.currency(), day) : rates.booked(amount.currency(), day));
  }

  private CustomerId customer(HistoryRecord record) {
    if (record.customerId() != null && record.customerExternalId() != null) {
      throw Refusal.field("customer_id", "customer-named-twice");
    }
    ExternalIds.check("customer_external_id", record.customerExternalId());
    CustomerId customer = record.customer();
    if (customer != null && !references.customers().contains(customer)) {
      String field = record.customerId() == null ? "customer_external_id" : "customer_id";
      throw Refusal.field(field, References.CUSTOMER_UNKNOWN, "customer_id", customer.toString());
    }
    return customer;
  }

  private HistoryReferences.Product product(String code) {
    HistoryReferences.Product product = references.products().get(code);
    if (product == null) {
      throw Refusal.field("product_code", "product-code-unknown", "product_code", code);
    }
    return product;
  }

  private static Money amount(HistoryRecord record, Optional<HistoryReferences.Product> product) {
    if (record.amount() != null) {
      return record.amount();
    }
    return product
        .map(HistoryReferences.Product::listPrice)
        .orElseThrow(() -> Refusal.field("amount", "amount-or-product"));
  }

  private static Status status(String key) {
    return Status.of(key)
        .orElseThrow(() -> Refusal.field("status", "unknown-value", "allowed", "open, won, lost"));
  }

  private static LossReason lossReason(String key) {
    return key == null
        ? null
        : LossReason.of(key)
            .orElseThrow(
                () ->
                    Refusal.field(
                        "loss_reason",
                        "unknown-value",
                        "allowed",
                        String.join(", ", LossReason.keys())));
  }

  private Instant occurredAt(HistoryRecord record) {
    LocalDate day = record.closedOn() == null ? record.openedOn() : record.closedOn();
    return day == null ? moment.at() : day.atStartOfDay(organisation.zone()).toInstant();
  }

  private static String required(String field, String value) {
    if (value == null || value.isBlank()) {
      throw Refusal.field(field, "field-required", "field", field);
    }
    return value;
  }
}

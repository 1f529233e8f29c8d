package io.salesline.pipeline.opportunity.domain;

import io.salesline.pipeline.id.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** What differs between a deal and what it is to be, by the names that requests use. */
final class Edits {

  private final TreeSet<String> fields = new TreeSet<>();

  private Edits() {}

  static Optional<OpportunityEvent.Amended> between(Terms before, Terms after) {
    return new Edits()
        .terms(before, after)
        .compare("credit_shares", before.credit(), after.credit())
        .event(before, after);
  }

  static Optional<OpportunityEvent.Amended> between(Opportunity deal, PastDeal past, StageMap map) {
    Standing told = past.standing(map);
    LocalDate openedOn = deal.origin().openedOn();
    return new Edits()
        .terms(deal.terms(), past.terms())
        .compare("stage", deal.standing().stage(), told.stage())
        .compare("status", deal.standing().status(), told.status())
        .compare("closed_on", deal.standing().closedOn(), told.closedOn())
        .compare("loss_reason", deal.standing().lossReason(), told.lossReason())
        .compare("opened_on", openedOn, past.openedOn())
        .event(deal.terms(), past.terms());
  }

  /** New lines, and what follows from them. */
  static OpportunityEvent.Amended ofLines(Terms before, Terms after) {
    var edits = new Edits().terms(before, after);
    edits.fields.add("lines");
    return edits.event(before, after).orElseThrow();
  }

  private Edits terms(Terms before, Terms after) {
    return compare("name", before.name(), after.name())
        .compare("customer_id", before.customerId(), after.customerId())
        .compare("owner_id", before.ownerId(), after.ownerId())
        .compare("product_id", before.productId(), after.productId())
        .compare("amount", before.value().money(), after.value().money())
        .compare("expected_close", before.expectedClose(), after.expectedClose())
        .compare("forecast_category", before.pursuit().forecast(), after.pursuit().forecast())
        .compare("competitors", before.pursuit().competitors(), after.pursuit().competitors())
        .compare("next_step", before.pursuit().nextStep(), after.pursuit().nextStep());
  }

  private Edits compare(String field, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      fields.add(field);
    }
    return this;
  }

  private Optional<OpportunityEvent.Amended> event(Terms before, Terms after) {
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Optional<MemberId> previousOwner =
        before.ownerId().equals(after.ownerId()) ? Optional.empty() : Optional.of(before.ownerId());
    return Optional.of(new OpportunityEvent.Amended(List.copyOf(fields), previousOwner));
  }
}

package io.salesline.leads.worth.messaging;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.Startup;
import io.salesline.leads.worth.app.DealLedger;
import io.salesline.platform.inbox.Consumer;
import io.salesline.platform.inbox.Inbox;
import io.salesline.platform.inbox.StateProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what deals and their lines bring, from the topics of their last states. */
@Startup
@ApplicationScoped
class DealsOfCustomers {

  private final Consumer deals;
  private final Consumer lines;

  DealsOfCustomers(Inbox inbox, DealLedger ledger) {
    this.deals =
        inbox.project(
            "deals-of-customers",
            StateProjection.storing(OpportunityV1.class, OpportunityV1::deal, ledger::record));
    this.lines =
        inbox.project(
            "lines-of-deals",
            StateProjection.storing(LineV1.class, LineV1::told, ledger::recordLines));
  }

  @Incoming("deals")
  Uni<Void> deals(ConsumerRecords<String, byte[]> batch) {
    return deals.take(batch);
  }

  @Incoming("deal-lines")
  Uni<Void> lines(ConsumerRecords<String, byte[]> batch) {
    return lines.take(batch);
  }

  /** What this service reads of a deal. */
  record OpportunityV1(
      UUID opportunityId,
      long revision,
      UUID customerId,
      String status,
      BigDecimal amountOrganisation,
      BigDecimal rate,
      LocalDate openedOn,
      LocalDate closedOn) {

    OpportunityV1 {
      requireNonNull(opportunityId, "opportunity_id");
      requireNonNull(status, "status");
      requireNonNull(amountOrganisation, "amount_organisation");
      requireNonNull(rate, "rate");
    }

    DealLedger.Deal deal() {
      return new DealLedger.Deal(
          opportunityId,
          revision,
          customerId,
          status,
          amountOrganisation,
          rate,
          openedOn,
          closedOn);
    }
  }

  /** What this service reads of a line. */
  record LineV1(
      UUID opportunityId,
      Integer line,
      long revision,
      boolean removed,
      BigDecimal grossProfitAmount) {

    LineV1 {
      requireNonNull(opportunityId, "opportunity_id");
      requireNonNull(line, "line");
    }

    DealLedger.Line told() {
      return new DealLedger.Line(opportunityId, line, revision, removed, grossProfitAmount);
    }
  }
}

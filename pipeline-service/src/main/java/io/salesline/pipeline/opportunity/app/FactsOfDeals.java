package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.opportunity.domain.Line;
import io.salesline.pipeline.opportunity.domain.Lines;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.Standing;
import io.salesline.pipeline.opportunity.domain.Terms;
import io.salesline.pipeline.process.app.Facts;
import io.salesline.pipeline.visit.app.VisitsOfDeals;
import io.salesline.platform.time.Organisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gathers what the criteria of a deal's process may speak of, in the words that they use. */
@ApplicationScoped
class FactsOfDeals {

  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  /** A whole is ten thousand of them. */
  private static final int BASIS_POINTS_DIGITS = 4;

  private final Surroundings surroundings;
  private final DealLines lines;
  private final VisitsOfDeals visits;
  private final ProposalsOfDeals proposals;
  private final Organisation organisation;

  FactsOfDeals(
      Surroundings surroundings,
      DealLines lines,
      VisitsOfDeals visits,
      ProposalsOfDeals proposals,
      Organisation organisation) {
    this.surroundings = surroundings;
    this.lines = lines;
    this.visits = visits;
    this.proposals = proposals;
    this.organisation = organisation;
  }

  /** In the caller's transaction, if there is one: what it has locked stays as it is. */
  Uni<Facts> of(Opportunity opportunity, Instant now) {
    return surroundings.of(opportunity).chain(around -> of(opportunity, around, now));
  }

  private Uni<Facts> of(Opportunity opportunity, Surroundings.Around around, Instant now) {
    return sold(opportunity).chain(sold -> of(opportunity, around, sold, now));
  }

  private Uni<Facts> of(
      Opportunity opportunity,
      Surroundings.Around around,
      List<Map<String, Object>> sold,
      Instant now) {
    return visits
        .of(opportunity.id().value())
        .chain(
            visited ->
                proposals
                    .of(opportunity.id())
                    .map(
                        offered ->
                            new Facts(
                                deal(opportunity),
                                sold,
                                customer(around),
                                around.answers(),
                                visited.visits().stream().map(this::visit).toList(),
                                offers(offered),
                                now)));
  }

  private Map<String, Object> deal(Opportunity opportunity) {
    Terms terms = opportunity.terms();
    Standing standing = opportunity.standing();
    var deal = new LinkedHashMap<String, Object>();
    deal.put("amount_minor", minor(terms.value().amount()));
    deal.put("currency", terms.value().currency());
    deal.put("amount_organisation_minor", minor(terms.value().amountOrganisation()));
    deal.put("currency_organisation", terms.value().currencyOrganisation());
    deal.put("stage", standing.stage().value());
    deal.put("status", standing.status().key());
    deal.put("owner_id", terms.ownerId().toString());
    deal.put("customer_id", text(terms.customerId()));
    deal.put("product_id", text(terms.productId()));
    deal.put("expected_close", start(terms.expectedClose()));
    deal.put("forecast_category", opportunity.forecast().key());
    deal.put("competitor_count", (long) terms.pursuit().competitors().count());
    if (terms.pursuit().nextStep() != null) {
      deal.put("next_step", terms.pursuit().nextStep().text());
      deal.put("next_step_due_on", start(terms.pursuit().nextStep().dueOn()));
    }
    deal.put("opened_on", start(opportunity.origin().openedOn()));
    deal.put("stage_entered_at", standing.stageEnteredAt());
    deal.put("history", opportunity.origin().history());
    deal.values().removeIf(Objects::isNull);
    return deal;
  }

  private Map<String, Object> visit(VisitsOfDeals.DealVisit made) {
    var visit = new LinkedHashMap<String, Object>();
    visit.put("owner_id", made.ownerId().toString());
    visit.put("state", made.state());
    visit.put("planned", made.planned());
    visit.put("scheduled_on", start(made.scheduledOn()));
    visit.put("completed_on", start(made.completedOn()));
    visit.put("outcome", made.outcome());
    visit.values().removeIf(Objects::isNull);
    return visit;
  }

  private Map<String, Object> offers(ProposalsOfDeals.Offered offered) {
    var offers = new LinkedHashMap<String, Object>();
    offers.put("submitted", (long) offered.submitted());
    offers.put("accepted", (long) offered.accepted());
    offers.put("rejected", (long) offered.rejected());
    offered.latest().ifPresent(latest -> offers.put("latest", offer(latest)));
    return offers;
  }

  private Map<String, Object> offer(ProposalsOfDeals.Latest latest) {
    return Map.of(
        "version",
        (long) latest.version(),
        "state",
        latest.state(),
        "currency",
        latest.currency(),
        "amount_minor",
        minor(latest.net()),
        "tax_minor",
        minor(latest.tax()),
        "discount_basis_points",
        discount(latest),
        "valid_until",
        start(latest.validUntil()));
  }

  /** Of all together; none where it costs nothing even before the discount. */
  private static long discount(ProposalsOfDeals.Latest latest) {
    BigDecimal gross = latest.gross();
    return gross.signum() == 0
        ? 0
        : gross
            .subtract(latest.net())
            .movePointRight(BASIS_POINTS_DIGITS)
            .divide(gross, 0, RoundingMode.HALF_UP)
            .longValueExact();
  }

  /** A deal without lines that names a product sells that for all that it is worth. */
  private Uni<List<Map<String, Object>>> sold(Opportunity opportunity) {
    return opportunity.lineCount() == 0
        ? Uni.createFrom().item(product(opportunity.terms()))
        : lines.of(opportunity.id()).map(kept -> sold(opportunity, kept));
  }

  private static List<Map<String, Object>> sold(Opportunity opportunity, List<Lines.Kept> kept) {
    Lines sold = Lines.current(kept, opportunity.terms().value().money().currency());
    return sold.lines().stream().map(line -> line(line, sold.scale())).toList();
  }

  private static Map<String, Object> line(Line sold, int scale) {
    var line = new LinkedHashMap<String, Object>();
    line.put("product_id", sold.productId().toString());
    line.put("amount_minor", minor(sold.net(scale)));
    line.put("tax_minor", minor(sold.tax(scale)));
    line.put("discount_basis_points", basisPoints(sold.discountPercent()));
    if (sold.unitCost() != null) {
      line.put("cost_minor", minor(sold.cost(scale)));
      line.put("profit_minor", sold.profit(scale).unscaledValue().longValueExact());
    }
    return line;
  }

  private static long basisPoints(BigDecimal percent) {
    return percent.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private static List<Map<String, Object>> product(Terms terms) {
    if (terms.productId() == null) {
      return List.of();
    }
    return List.of(
        Map.of(
            "product_id",
            terms.productId().toString(),
            "amount_minor",
            minor(terms.value().amount())));
  }

  private static Map<String, Object> customer(Surroundings.Around around) {
    var customer = new LinkedHashMap<String, Object>();
    customer.put("status", around.customerStatus());
    customer.put("owner_id", text(around.customerOwner()));
    customer.values().removeIf(Objects::isNull);
    return customer;
  }

  /** Amounts stand at their currency's own scale, so that the digits are its minor units. */
  private static long minor(BigDecimal amount) {
    return amount.unscaledValue().min(MOST).longValueExact();
  }

  private Instant start(LocalDate day) {
    return day == null ? null : day.atStartOfDay(organisation.zone()).toInstant();
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}

package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.Line;
import io.salesline.pipeline.opportunity.domain.Lines;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.process.app.GateRule;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Deals as whoever makes proposals of them needs them. */
@ApplicationScoped
public class DealsToOffer {

  /** The stage whose gate is the internal review before anything goes to the customer. */
  private static final String PROPOSAL = "proposal";

  private final Opportunities opportunities;
  private final OpportunityQueries queries;
  private final DealLines lines;
  private final StageMaps maps;

  DealsToOffer(
      Opportunities opportunities, OpportunityQueries queries, DealLines lines, StageMaps maps) {
    this.opportunities = opportunities;
    this.queries = queries;
    this.lines = lines;
    this.maps = maps;
  }

  /**
   * @param customerId null only for history whose source has none
   * @param status {@code open}, {@code won} or {@code lost}
   * @param reviewed it stands in the stage of proposals or behind it, where a gate leads there
   * @param net sum of the lines, without tax
   */
  public record Deal(
      UUID opportunityId,
      UUID customerId,
      UUID ownerId,
      String status,
      boolean reviewed,
      String currency,
      BigDecimal net,
      BigDecimal tax,
      List<DealLine> lines) {

    public boolean isOpen() {
      return status.equals("open");
    }
  }

  /** Amounts are in the deal's currency, at its scale. */
  public record DealLine(
      UUID productId,
      BigDecimal quantity,
      BigDecimal unitPrice,
      BigDecimal discountPercent,
      BigDecimal taxPercent,
      BigDecimal net,
      BigDecimal tax) {}

  /** Fails with a 404 refusal where the deal is not there for a reader in the scope. */
  public Uni<Void> requireReadable(Scope scope, OpportunityId id) {
    return queries.get(scope, id).replaceWithVoid();
  }

  /** Locked until the transaction ends; fails with a 404 refusal out of the caller's scope. */
  public Uni<Deal> lock(UnitOfWork unit, OpportunityId id) {
    return opportunities.require(unit, id).chain(this::deal);
  }

  private Uni<Deal> deal(Opportunity deal) {
    return maps.rules(deal)
        .chain(rules -> maps.gatesBehind(deal).map(behind -> reviewed(rules, behind)))
        .chain(reviewed -> lines.of(deal.id()).map(kept -> deal(deal, reviewed, kept)));
  }

  private static boolean reviewed(List<GateRule> rules, Set<String> behind) {
    return rules.stream()
        .filter(rule -> rule.stage().equals(PROPOSAL))
        .allMatch(rule -> behind.contains(rule.key()));
  }

  private static Deal deal(Opportunity deal, boolean reviewed, List<Lines.Kept> kept) {
    String currency = deal.terms().value().currency();
    Lines current = Lines.current(kept, Currency.getInstance(currency));
    return new Deal(
        deal.id().value(),
        deal.terms().customerId() == null ? null : deal.terms().customerId().value(),
        deal.terms().ownerId().value(),
        deal.standing().status().key(),
        reviewed,
        currency,
        current.net().amount(),
        current.tax().amount(),
        current.lines().stream().map(line -> line(line, current.scale())).toList());
  }

  private static DealLine line(Line line, int scale) {
    return new DealLine(
        line.productId().value(),
        line.quantity(),
        line.unitPrice(),
        line.discountPercent(),
        line.taxPercent(),
        line.net(scale),
        line.tax(scale));
  }
}

package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.Line;
import io.salesline.pipeline.opportunity.domain.Lines;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.ProductId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Says what an open deal sells, all of it at once. */
@ApplicationScoped
public class SellingLines {

  private final Opportunities opportunities;
  private final OpportunityQueries queries;
  private final DealLines lines;
  private final Publication publication;
  private final Journal journal;
  private final VoidingReviews reviews;
  private final Valuing valuing;

  SellingLines(
      Opportunities opportunities,
      OpportunityQueries queries,
      DealLines lines,
      Publication publication,
      Journal journal,
      VoidingReviews reviews,
      Valuing valuing) {
    this.opportunities = opportunities;
    this.queries = queries;
    this.lines = lines;
    this.publication = publication;
    this.journal = journal;
    this.reviews = reviews;
    this.valuing = valuing;
  }

  /**
   * A line that is asked for.
   *
   * @param unitPrice what price books or the list say when empty
   */
  public record Wanted(
      ProductId product,
      BigDecimal quantity,
      Optional<BigDecimal> unitPrice,
      BigDecimal unitCost,
      BigDecimal discountPercent,
      BigDecimal taxPercent) {}

  /**
   * A deal, and all that it sells.
   *
   * @param costs whether the reader is told what that costs
   */
  public record Sold(Opportunity deal, Lines lines, boolean costs) {}

  /** Fails with a 404 refusal where there is no such deal in the scope. */
  public Uni<Sold> get(Scope scope, OpportunityId id) {
    return queries
        .get(scope, id)
        .chain(deal -> queries.seesCosts(scope, id).chain(costs -> sold(deal, costs)));
  }

  private Uni<Sold> sold(Opportunity deal, boolean costs) {
    return lines.of(deal.id()).map(kept -> new Sold(deal, current(deal, kept), costs));
  }

  private static Lines current(Opportunity deal, List<Lines.Kept> kept) {
    return Lines.current(kept, currencyOf(deal));
  }

  private static Currency currencyOf(Opportunity deal) {
    return Currency.getInstance(deal.terms().value().currency());
  }

  /** Fails with a 404 refusal out of scope, 412 when stale, 409 when the deal is closed, 422. */
  public Uni<Sold> sell(
      UnitOfWork unit, OpportunityId id, long expectedRevision, List<Wanted> wanted) {
    return opportunities
        .require(unit, id)
        .invoke(deal -> IfMatch.check(expectedRevision, deal.revision()))
        .chain(deal -> sell(unit, deal, wanted));
  }

  private Uni<Sold> sell(UnitOfWork unit, Opportunity deal, List<Wanted> wanted) {
    List<DealLines.Amount> amounts =
        wanted.stream().map(one -> new DealLines.Amount(one.product(), one.quantity())).toList();
    return lines
        .costs(unit, amounts, currencyOf(deal).getCurrencyCode())
        .map(costs -> priced(deal, wanted, costs))
        .call(sold -> sell(unit, deal, sold))
        .map(sold -> new Sold(deal, sold, true));
  }

  private static Lines priced(
      Opportunity deal, List<Wanted> wanted, Map<Integer, DealLines.Cost> costs) {
    return new Lines(
        IntStream.range(0, wanted.size())
            .mapToObj(index -> priced(index, wanted.get(index), costs, currencyOf(deal)))
            .toList(),
        currencyOf(deal));
  }

  private static Line priced(
      int index, Wanted wanted, Map<Integer, DealLines.Cost> costs, Currency currency) {
    DealLines.Cost cost = costs.get(index);
    if (cost == null) {
      throw Refusal.field(
          "items[" + index + "].product_id",
          "product-unknown",
          "product_id",
          wanted.product().toString());
    }
    if (wanted.unitPrice().isEmpty() && cost.unitPrice() == null) {
      throw Refusal.field(
          "items[" + index + "].unit_price",
          "price-unknown",
          "currency",
          currency.getCurrencyCode());
    }
    return new Line(
        wanted.product(),
        wanted.quantity(),
        fine(index, "unit_price", wanted.unitPrice().orElse(cost.unitPrice()), currency),
        wanted.unitCost() == null ? null : fine(index, "unit_cost", wanted.unitCost(), currency),
        wanted.discountPercent(),
        wanted.taxPercent());
  }

  private static BigDecimal fine(int index, String field, BigDecimal price, Currency currency) {
    try {
      return new Money(price, currency).amount();
    } catch (IllegalArgumentException tooFine) {
      throw Refusal.field(
          "items[" + index + "]." + field,
          "price-too-fine",
          "currency",
          currency.getCurrencyCode());
    }
  }

  /** From now on it sells that, all of it; fails with a 409 refusal when it is closed, 422. */
  Uni<Void> sell(UnitOfWork unit, Opportunity deal, Lines sold) {
    String before = deal.digest();
    return valuing
        .restated(unit, deal.terms().value(), checked(sold))
        .map(value -> deal.sell(sold, value, Moments.of(unit)))
        .chain(decision -> record(unit, decision, sold, before));
  }

  private Uni<Void> record(
      UnitOfWork unit, Optional<Decision> decision, Lines sold, String before) {
    return decision
        .map(
            decided ->
                journal
                    .record(unit, decided)
                    .chain(() -> write(unit, decided.opportunity(), sold))
                    .chain(() -> reviews.of(unit, decided.opportunity(), before)))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private static Money checked(Lines sold) {
    try {
      return sold.net();
    } catch (IllegalArgumentException tooLarge) {
      throw Refusal.field("items", "sum-too-large");
    }
  }

  private Uni<Void> write(UnitOfWork unit, Opportunity deal, Lines sold) {
    return lines
        .of(deal.id())
        .map(sold::changes)
        .invoke(
            changes ->
                changes.forEach(
                    change -> unit.publish(publication.of(deal, sold, change, unit.now()))))
        .chain(changes -> lines.write(unit, deal.id(), changes));
  }
}

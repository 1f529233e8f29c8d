package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.Moment;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * Gives the open deals of somebody who leaves to somebody else. What was won or lost stays with
 * whom it was, and each deal's events say in whose hands it was before.
 */
@ApplicationScoped
public class HandingOver {

  /** A transaction's share: whoever asks again goes on where this one ended. */
  private static final int MOST = 200;

  private final Opportunities opportunities;
  private final References references;
  private final Journal journal;

  HandingOver(Opportunities opportunities, References references, Journal journal) {
    this.opportunities = opportunities;
    this.references = references;
    this.journal = journal;
  }

  /**
   * @param remaining how many are still to be handed over
   */
  public record Progress(int handedOver, int remaining) {}

  /** Fails with a 422 refusal for a new owner who is not there, or is the old one. */
  public Uni<Progress> handOver(UnitOfWork unit, MemberId from, MemberId to) {
    if (from.equals(to)) {
      throw Refusal.field("to_owner_id", "owner-unchanged");
    }
    var wanted = new References.Wanted(null, to, null);
    return references
        .look(unit, wanted)
        .invoke(found -> found.require(wanted))
        .chain(() -> opportunities.openOf(unit, from, MOST))
        .call(deals -> handOver(unit, deals, from, to))
        .chain(
            deals ->
                opportunities
                    .countOpenOf(unit, from)
                    .map(remaining -> new Progress(deals.size(), remaining)));
  }

  /**
   * @param deals open, locked
   */
  Uni<Void> handOver(UnitOfWork unit, List<Opportunity> deals, MemberId from, MemberId to) {
    if (deals.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Moment moment = Moments.of(unit);
    List<Decision> decisions =
        deals.stream()
            .map(deal -> deal.amend(deal.terms().ownedBy(to), moment).orElseThrow())
            .toList();
    unit.audit(
        new AuditEntry(
            "handover",
            from.toString(),
            "handed-over",
            Map.of("owner_id", from.toString()),
            Map.of(
                "owner_id",
                to.toString(),
                "opportunities",
                deals.stream().map(deal -> deal.id().toString()).toList())));
    return journal.record(unit, decisions);
  }
}

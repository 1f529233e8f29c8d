package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.CreditShare;
import io.salesline.pipeline.opportunity.domain.CreditShares;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says who gets which part of what a deal brings (业绩分成, domain.md §1). The owner says so, or a
 * manager above. Nobody sees a deal for having a share in it.
 */
@ApplicationScoped
public class SharingCredit {

  private final Opportunities opportunities;
  private final CreditedMembers members;
  private final Journal journal;

  SharingCredit(Opportunities opportunities, CreditedMembers members, Journal journal) {
    this.opportunities = opportunities;
    this.members = members;
    this.journal = journal;
  }

  /**
   * @param wanted in the order of the request, by which a refusal names them; none for the owner
   * @return fails with a refusal: 403 for a collaborator, 404, 409 once it is closed, 412 when
   *     stale, 422 for shares that are none, or for somebody who is not there
   */
  public Uni<Opportunity> share(
      UnitOfWork unit, OpportunityId id, long expectedRevision, List<CreditShare> wanted) {
    return opportunities
        .require(unit, id)
        .invoke(deal -> IfMatch.check(expectedRevision, deal.revision()))
        .call(deal -> share(unit, deal, wanted));
  }

  private Uni<Void> share(UnitOfWork unit, Opportunity deal, List<CreditShare> wanted) {
    var shares = new CreditShares(wanted);
    Set<MemberId> before = members(deal.creditShares());
    return members
        .active(unit, members(wanted))
        .invoke(active -> requireThere(wanted, before, active))
        .map(active -> deal.share(shares, Moments.of(unit)))
        .chain(decision -> record(unit, decision));
  }

  private Uni<Void> record(UnitOfWork unit, Optional<Decision> decision) {
    return decision
        .map(decided -> journal.record(unit, decided))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  /** Whoever has a share may keep it after they have left; nobody gets one then. */
  private static void requireThere(
      List<CreditShare> wanted, Set<MemberId> before, Set<MemberId> active) {
    for (int i = 0; i < wanted.size(); i++) {
      MemberId member = wanted.get(i).member();
      if (!active.contains(member) && !before.contains(member)) {
        throw Refusal.field("items[" + i + "].member_id", "member-unknown");
      }
    }
  }

  private static Set<MemberId> members(List<CreditShare> shares) {
    return shares.stream().map(CreditShare::member).collect(Collectors.toSet());
  }
}

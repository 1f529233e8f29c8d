package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.Collaborator;
import io.salesline.platform.access.Scope;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Says who works on a deal beside its owner. The owner says so, or a manager above. */
@ApplicationScoped
public class Collaborating {

  private final Opportunities opportunities;
  private final OpportunityQueries queries;
  private final Collaborators collaborators;

  Collaborating(
      Opportunities opportunities, OpportunityQueries queries, Collaborators collaborators) {
    this.opportunities = opportunities;
    this.queries = queries;
    this.collaborators = collaborators;
  }

  /** Fails with a 404 refusal where the deal is not there for the caller. */
  public Uni<List<Collaborator>> list(Scope scope, OpportunityId id) {
    return queries.get(scope, id).chain(deal -> collaborators.of(id));
  }

  /** Fails with a refusal: 403 for a collaborator, 404, 422 for somebody who is not there. */
  public Uni<Collaborator> put(UnitOfWork unit, OpportunityId id, MemberId member, String role) {
    return opportunities
        .require(unit, id)
        .chain(deal -> collaborators.put(unit, new Collaborator(id, member, role, unit.now())))
        .onItem()
        .ifNull()
        .failWith(() -> Refusal.unprocessable("collaborator-unknown"))
        .invoke(now -> audit(unit, id, "collaborator-put", Map.of(), fields(member, role)));
  }

  /** Fails with a refusal: 403 for a collaborator, 404 also where nobody is to be removed. */
  public Uni<Void> remove(UnitOfWork unit, OpportunityId id, MemberId member) {
    return opportunities
        .require(unit, id)
        .chain(deal -> collaborators.remove(unit, id, member))
        .invoke(Collaborating::requireRemoved)
        .invoke(
            removed ->
                audit(
                    unit,
                    id,
                    "collaborator-removed",
                    Map.of("member_id", member.toString()),
                    Map.of()))
        .replaceWithVoid();
  }

  private static void requireRemoved(boolean removed) {
    if (!removed) {
      throw Refusal.notFound();
    }
  }

  private static Map<String, Object> fields(MemberId member, String role) {
    return Map.of("member_id", member.toString(), "role", role);
  }

  private static void audit(
      UnitOfWork unit,
      OpportunityId id,
      String action,
      Map<String, Object> before,
      Map<String, Object> after) {
    unit.audit(new AuditEntry("opportunity", id.toString(), action, before, after));
  }
}

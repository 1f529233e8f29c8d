package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.Collaborator;
import io.salesline.pipeline.opportunity.domain.DealTeam;
import io.salesline.platform.access.Scope;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says who works on a deal beside its owner. The owner says so, or a manager above. */
@ApplicationScoped
public class Collaborating {

  private final Opportunities opportunities;
  private final OpportunityQueries queries;
  private final Collaborators collaborators;
  private final Publication publication;

  Collaborating(
      Opportunities opportunities,
      OpportunityQueries queries,
      Collaborators collaborators,
      Publication publication) {
    this.opportunities = opportunities;
    this.queries = queries;
    this.collaborators = collaborators;
    this.publication = publication;
  }

  /** Fails with a 404 refusal where the deal is not there for the caller. */
  public Uni<List<Collaborator>> list(Scope scope, OpportunityId id) {
    return queries.get(scope, id).chain(deal -> collaborators.of(id)).map(DealTeam::present);
  }

  /**
   * Fails with a refusal: 403 for a collaborator, 404, 409 for one too many, 422 for somebody who
   * is not there.
   */
  public Uni<Collaborator> put(UnitOfWork unit, OpportunityId id, MemberId member, String role) {
    return team(unit, id).chain(team -> put(unit, team, member, role));
  }

  private Uni<Collaborator> put(UnitOfWork unit, DealTeam team, MemberId member, String role) {
    Optional<Collaborator> before = team.present(member);
    Collaborator after = team.with(member, role, unit.now());
    if (before.equals(Optional.of(after))) {
      return Uni.createFrom().item(after);
    }
    return collaborators
        .record(unit, after)
        .invoke(Collaborating::requireThere)
        .invoke(() -> tell(unit, "collaborator-put", before, after))
        .replaceWith(after);
  }

  private static void requireThere(boolean there) {
    if (!there) {
      throw Refusal.unprocessable("collaborator-unknown");
    }
  }

  /** Fails with a refusal: 403 for a collaborator, 404 also where nobody is to be removed. */
  public Uni<Void> remove(UnitOfWork unit, OpportunityId id, MemberId member) {
    return team(unit, id)
        .chain(team -> remove(unit, team.present(member), team.without(member)))
        .replaceWithVoid();
  }

  private Uni<Boolean> remove(UnitOfWork unit, Optional<Collaborator> before, Collaborator after) {
    return collaborators
        .record(unit, after)
        .invoke(() -> tell(unit, "collaborator-removed", before, after));
  }

  /** Whoever changes it holds the deal's lock. */
  private Uni<DealTeam> team(UnitOfWork unit, OpportunityId id) {
    return opportunities.require(unit, id).chain(deal -> collaborators.of(id));
  }

  private void tell(
      UnitOfWork unit, String action, Optional<Collaborator> before, Collaborator after) {
    unit.publish(publication.of(after, unit.now()));
    String deal = after.opportunity().toString();
    unit.audit(
        new AuditEntry(
            AuditTrail.ENTITY,
            deal,
            action,
            before.map(Collaborating::fields).orElse(Map.of()),
            after.removed() ? Map.of() : fields(after)));
  }

  private static Map<String, Object> fields(Collaborator collaborator) {
    return Map.of("member_id", collaborator.member().toString(), "role", collaborator.role());
  }
}

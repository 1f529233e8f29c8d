package io.salesline.pipeline.opportunity.store;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.Collaborators;
import io.salesline.pipeline.opportunity.domain.Collaborator;
import io.salesline.pipeline.opportunity.domain.DealTeam;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.Instants;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class CollaboratorTables implements Collaborators {

  private static final String OF =
      """
      select c.opportunity_id, c.member_id, c.role, c.added_at, c.revision, c.removed_at is not null
      from opportunity_collaborator c where c.opportunity_id = :id
      order by c.added_at, c.member_id
      """;
  // Whoever left is not added, and whoever is of another team is.
  private static final String RECORD =
      """
      insert into opportunity_collaborator (opportunity_id, member_id, role, added_at, revision, removed_at)
      select :id, :member, :role, :at, :revision, case when :removed then cast(:now as timestamptz) end
      where :removed or exists (select from access_member m where m.member_id = :member and m.active)
      on conflict (opportunity_id, member_id) do update set role = excluded.role,
        added_at = excluded.added_at, revision = excluded.revision, removed_at = excluded.removed_at
      """;

  private final Mutiny.SessionFactory sessions;

  CollaboratorTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<DealTeam> of(OpportunityId id) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(OF, Object[].class)
                    .setParameter("id", id.value())
                    .getResultList())
        .map(rows -> new DealTeam(id, rows.stream().map(CollaboratorTables::one).toList()));
  }

  @Override
  public Uni<Boolean> record(UnitOfWork unit, Collaborator collaborator) {
    return unit.session()
        .createNativeQuery(RECORD)
        .setParameter("id", collaborator.opportunity().value())
        .setParameter("member", collaborator.member().value())
        .setParameter("role", collaborator.role())
        .setParameter("at", collaborator.addedAt())
        .setParameter("revision", collaborator.revision())
        .setParameter("removed", collaborator.removed())
        .setParameter("now", unit.now())
        .executeUpdate()
        .map(written -> written > 0);
  }

  private static Collaborator one(Object[] row) {
    return new Collaborator(
        new OpportunityId((UUID) row[0]),
        new MemberId((UUID) row[1]),
        (String) row[2],
        Instants.of(row[3]),
        ((Number) row[4]).longValue(),
        (boolean) row[5]);
  }
}

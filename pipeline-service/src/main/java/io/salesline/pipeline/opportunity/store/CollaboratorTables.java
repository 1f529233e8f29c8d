package io.salesline.pipeline.opportunity.store;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.Collaborators;
import io.salesline.pipeline.opportunity.domain.Collaborator;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class CollaboratorTables implements Collaborators {

  private static final String OF =
      """
      select c.opportunity_id, c.member_id, c.role, c.added_at
      from opportunity_collaborator c where c.opportunity_id = :id
      """;
  private static final String ALL = OF + " order by c.added_at, c.member_id";
  private static final String ONE = OF + " and c.member_id = :member";
  // Whoever left is not added, and whoever is of another team is.
  private static final String PUT =
      """
      insert into opportunity_collaborator (opportunity_id, member_id, role, added_at)
      select :id, m.member_id, :role, :at from access_member m
      where m.member_id = :member and m.active
      on conflict (opportunity_id, member_id) do update set role = excluded.role
      """;
  private static final String REMOVE =
      "delete from opportunity_collaborator where opportunity_id = :id and member_id = :member";

  private final Mutiny.SessionFactory sessions;

  CollaboratorTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<List<Collaborator>> of(OpportunityId id) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(ALL, Object[].class)
                    .setParameter("id", id.value())
                    .getResultList())
        .map(rows -> rows.stream().map(CollaboratorTables::collaborator).toList());
  }

  @Override
  public Uni<Collaborator> put(UnitOfWork unit, Collaborator wanted) {
    return unit.session()
        .createNativeQuery(PUT)
        .setParameter("id", wanted.opportunity().value())
        .setParameter("member", wanted.member().value())
        .setParameter("role", wanted.role())
        .setParameter("at", wanted.addedAt())
        .executeUpdate()
        .chain(put -> put == 0 ? Uni.createFrom().nullItem() : one(unit, wanted));
  }

  private static Uni<Collaborator> one(UnitOfWork unit, Collaborator wanted) {
    return unit.session()
        .createNativeQuery(ONE, Object[].class)
        .setParameter("id", wanted.opportunity().value())
        .setParameter("member", wanted.member().value())
        .getSingleResult()
        .map(CollaboratorTables::collaborator);
  }

  @Override
  public Uni<Boolean> remove(UnitOfWork unit, OpportunityId id, MemberId member) {
    return unit.session()
        .createNativeQuery(REMOVE)
        .setParameter("id", id.value())
        .setParameter("member", member.value())
        .executeUpdate()
        .map(removed -> removed > 0);
  }

  private static Collaborator collaborator(Object[] row) {
    return new Collaborator(
        new OpportunityId((UUID) row[0]),
        new MemberId((UUID) row[1]),
        (String) row[2],
        ((OffsetDateTime) row[3]).toInstant());
  }
}

package io.salesline.goals.goal.store;

import io.salesline.goals.goal.app.Drafts;
import io.salesline.goals.goal.domain.DraftStatus;
import io.salesline.goals.goal.domain.GoalDraft;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class StoredDrafts implements Drafts {

  private static final UUID NOBODY = new UUID(0, 0);
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  /** By whoever drafted it; once it is submitted, by whoever sees such a goal too. */
  private static final String SEEN =
      """
      select d.* from goal_draft d
      where (d.drafted_by = :scope_member or d.submitted_at is not null and (:scope_all
        or d.member_id in (select member_id from visible_members(:scope_member, :scope_today))
        or d.unit_id in (select unit_id from managed_units(:scope_member, :scope_today))))
      """;

  private static final String ONE = SEEN + " and d.id = :id";
  private static final String LIST =
      SEEN
          + """
             and (:any_status or d.status = :status)
             and (d.drafted_at < :after_at or d.drafted_at = :after_at and d.id > :after_id)
            order by d.drafted_at desc, d.id limit :most
            """;

  private final Mutiny.SessionFactory sessions;

  StoredDrafts(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Void> add(UnitOfWork work, GoalDraft draft) {
    return work.session().persist(draft);
  }

  @Override
  public Uni<GoalDraft> lock(UnitOfWork work, Scope scope, GoalId id) {
    return scope
        .bind(EntityRows.query(work.session(), ONE + " for update of d", GoalDraft.class))
        .setParameter("id", id.value())
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  @Override
  public Uni<Optional<GoalDraft>> find(Scope scope, GoalId id) {
    return sessions.withSession(
        session ->
            scope
                .bind(EntityRows.query(session, ONE, GoalDraft.class))
                .setParameter("id", id.value())
                .getSingleResultOrNull()
                .map(Optional::ofNullable));
  }

  @Override
  public Uni<List<GoalDraft>> list(
      Scope scope, Optional<DraftStatus> status, Optional<After> after, int most) {
    return sessions.withSession(
        session ->
            scope
                .bind(EntityRows.query(session, LIST, GoalDraft.class))
                .setParameter("any_status", status.isEmpty())
                .setParameter("status", status.map(DraftStatus::key).orElse(""))
                .setParameter("after_at", after.map(After::draftedAt).orElse(FAR))
                .setParameter("after_id", after.map(After::id).orElse(NOBODY))
                .setParameter("most", most)
                .getResultList());
  }
}

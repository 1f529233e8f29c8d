package io.salesline.goals.goal.store;

import io.salesline.goals.goal.app.Revisions;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.Revision;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class StoredRevisions implements Revisions {

  private static final String OF_GOAL =
      "select r.* from goal_revision r where r.goal_id = :goal order by r.number";

  private final Mutiny.SessionFactory sessions;

  StoredRevisions(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Void> add(UnitOfWork work, Revision revision) {
    return work.session().persist(RevisionRow.of(revision));
  }

  @Override
  public Uni<List<Revision>> of(UnitOfWork work, GoalId goal) {
    return of(work.session(), goal);
  }

  @Override
  public Uni<List<Revision>> of(GoalId goal) {
    return sessions.withSession(session -> of(session, goal));
  }

  private static Uni<List<Revision>> of(Mutiny.Session session, GoalId goal) {
    return EntityRows.query(session, OF_GOAL, RevisionRow.class)
        .setParameter("goal", goal.value())
        .getResultList()
        .map(rows -> rows.stream().map(RevisionRow::revision).toList());
  }
}

package io.salesline.pipeline.visit.store;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.app.PlanQueries;
import io.salesline.pipeline.visit.domain.Comment;
import io.salesline.pipeline.visit.domain.CommentId;
import io.salesline.pipeline.visit.domain.PlanId;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.pipeline.visit.domain.VisitPlan;
import io.salesline.pipeline.visit.domain.Week;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.salesline.platform.store.Instants;
import io.salesline.platform.store.Listing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PlanLists implements PlanQueries {

  private static final String SEEN =
      "select 1 from access_member m where m.member_id = :owner and "
          + Scope.ownerIn("m.member_id");
  private static final String SUBMITTED =
      "p.state = 'submitted' and " + Scope.ownerIn("p.owner_id");
  private static final String PLAN = "select p.* from visit_plan p where p.id = :plan";
  private static final String ENTRIES =
      "select visit_id, planned_on from visit_plan_entry where plan_id = :plan";
  private static final String COMMENTS =
      """
      select id, author_id, visit_id, comment, commented_at from visit_plan_comment
      where plan_id = :plan order by commented_at, id
      """;
  private static final String VISITS =
      """
      select v.* from visit v
      where v.owner_id = :owner and (v.scheduled_on between :monday and :sunday
        or v.completed_on between :monday and :sunday
        or v.id in (select e.visit_id from visit_plan_entry e where e.plan_id = :plan))
      order by v.starts_at, v.id
      """;

  private final Mutiny.SessionFactory sessions;

  PlanLists(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Details> get(Scope scope, MemberId owner, Week week) {
    return sessions.withSession(
        session ->
            checkSeen(session, scope, owner)
                .chain(() -> new Reading(session, owner, week).details()));
  }

  private static Uni<Integer> checkSeen(Mutiny.Session session, Scope scope, MemberId owner) {
    var query = session.createNativeQuery(SEEN, Integer.class).setParameter("owner", owner.value());
    return scope.bind(query).getSingleResultOrNull().onItem().ifNull().failWith(Refusal::notFound);
  }

  @Override
  public Uni<List<VisitPlan>> list(Scope scope, Filter filter, Optional<Place> after, int most) {
    var listing =
        Listing.latestFirst("visit_plan p", "p.monday", SUBMITTED, scope::bind)
            .and("p.owner_id = :owner", filter.owner().map(MemberId::value))
            .and("p.monday = :monday", filter.week().map(Week::monday));
    after.ifPresent(place -> listing.after(place.monday(), place.id().value()));
    return sessions.withSession(session -> listing.page(session, VisitPlan.class, most));
  }

  /** Reads one plan, a part after the other: a session is sequential. */
  private record Reading(Mutiny.Session session, MemberId owner, Week week) {

    Uni<Details> details() {
      return EntityRows.query(session, PLAN, VisitPlan.class)
          .setParameter("plan", planId())
          .getSingleResultOrNull()
          .map(plan -> plan == null ? new VisitPlan(owner, week) : plan)
          .chain(this::withEntries);
    }

    private Uni<Details> withEntries(VisitPlan plan) {
      return session
          .createNativeQuery(ENTRIES, Object[].class)
          .setParameter("plan", planId())
          .getResultList()
          .chain(entries -> withVisits(plan, promised(entries)));
    }

    private Uni<Details> withVisits(VisitPlan plan, Map<VisitId, LocalDate> promised) {
      return EntityRows.query(session, VISITS, Visit.class)
          .setParameter("owner", owner.value())
          .setParameter("monday", week.monday())
          .setParameter("sunday", week.sunday())
          .setParameter("plan", planId())
          .getResultList()
          .chain(visits -> withComments(plan, promised, visits));
    }

    private Uni<Details> withComments(
        VisitPlan plan, Map<VisitId, LocalDate> promised, List<Visit> visits) {
      return session
          .createNativeQuery(COMMENTS, Object[].class)
          .setParameter("plan", planId())
          .getResultList()
          .map(rows -> rows.stream().map(Reading::comment).toList())
          .map(comments -> new Details(plan, visits, promised, comments));
    }

    private UUID planId() {
      return PlanId.of(owner, week).value();
    }

    private static Map<VisitId, LocalDate> promised(List<Object[]> rows) {
      return rows.stream()
          .collect(Collectors.toMap(row -> new VisitId((UUID) row[0]), row -> (LocalDate) row[1]));
    }

    private static Comment comment(Object[] row) {
      return new Comment(
          new CommentId((UUID) row[0]),
          new MemberId((UUID) row[1]),
          row[2] == null ? null : new VisitId((UUID) row[2]),
          (String) row[3],
          Instants.of(row[4]));
    }
  }
}

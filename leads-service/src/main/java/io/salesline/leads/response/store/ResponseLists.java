package io.salesline.leads.response.store;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.response.app.ResponseQueries;
import io.salesline.leads.response.domain.FirstResponse;
import io.salesline.leads.response.domain.ResponseOutcome;
import io.salesline.platform.access.Scope;
import io.salesline.platform.store.Listing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ResponseLists implements ResponseQueries {

  private static final String RESPONSES = "first_response r";
  private static final String VISIBLE = Scope.ownerIn("r.owner_id");
  private static final String OF_UNIT =
      "r.owner_id in (select member_id from unit_members(:unit, :scope_today))";
  private static final String OF_LEAD =
      "(r.lead_id = :lead or r.lead_id in (select lead_id from merged_leads(:lead)))";
  private static final String SUMMARY =
      """
      select cast(%1$s as text) as grouped,
        count(*) filter (where r.outcome = 'met') as met,
        count(*) filter (where r.outcome = 'missed') as missed,
        count(*) filter (where r.outcome = 'open') as still_open,
        count(*) filter (where r.outcome = 'left') as gone,
        percentile_disc(0.5) within group (order by r.worked_seconds) as median,
        percentile_disc(0.9) within group (order by r.worked_seconds) as p90
      from first_response r
      where r.taken_at >= :from and r.taken_at < :until and %2$s
      group by %1$s
      order by count(*) desc, %1$s
      limit :most
      """;

  private static final String OVERDUE =
      """
      select count(*) from (
        select from first_response r where r.outcome = 'open' and r.due_at <= :now limit 100000) overdue
      """;

  private final Mutiny.SessionFactory sessions;

  ResponseLists(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<List<FirstResponse>> list(
      Scope scope, Filter filter, Optional<Place> after, int most) {
    var listing =
        listing(scope, filter)
            .and("r.outcome = :outcome", filter.outcome().map(ResponseOutcome::key))
            .and("r.owner_id = :owner", filter.owner().map(MemberId::value))
            .and(OF_LEAD, filter.lead().map(LeadId::value))
            .and(OF_UNIT, filter.unit())
            .and("r.due_at <= :overdue_at", filter.overdueAt());
    if (filter.overdueAt().isPresent()) {
      listing.and("r.outcome = 'open'");
    }
    after.ifPresent(place -> listing.after(place.at(), place.id().value()));
    return sessions.withSession(session -> listing.page(session, FirstResponse.class, most));
  }

  private static Listing listing(Scope scope, Filter filter) {
    return filter.byDue()
        ? Listing.ascending(RESPONSES, "r.due_at", "r.id", VISIBLE, scope::bind)
        : Listing.latestFirst(RESPONSES, "r.taken_at", VISIBLE, scope::bind);
  }

  @Override
  public Uni<Long> overdue(Instant now) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(OVERDUE, Long.class)
                .setParameter("now", now)
                .getSingleResult());
  }

  @Override
  public Uni<List<Summary>> summary(Scope scope, Window window, Grouping by, int most) {
    String sql = SUMMARY.formatted(column(by), VISIBLE);
    return sessions
        .withSession(
            session ->
                scope
                    .bind(session.createNativeQuery(sql, Object[].class))
                    .setParameter("from", window.from())
                    .setParameter("until", window.until())
                    .setParameter("most", most)
                    .getResultList())
        .map(rows -> rows.stream().map(ResponseLists::summary).toList());
  }

  private static String column(Grouping by) {
    return switch (by) {
      case SOURCE -> "r.source";
      case OWNER -> "r.owner_id";
    };
  }

  private static Summary summary(Object[] row) {
    return new Summary(
        (String) row[0],
        (Long) row[1],
        (Long) row[2],
        (Long) row[3],
        (Long) row[4],
        (Long) row[5],
        (Long) row[6]);
  }
}

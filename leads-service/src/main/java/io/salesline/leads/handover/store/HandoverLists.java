package io.salesline.leads.handover.store;

import io.salesline.leads.handover.app.HandoverQueries;
import io.salesline.leads.handover.app.Parting;
import io.salesline.leads.handover.domain.RecordKind;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.Instants;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class HandoverLists implements HandoverQueries {

  private static final String PROGRESS =
      "select "
          + HandoverRows.COLUMNS
          + """
          , cast((select count(*) from handover_item i
             where i.handover_id = h.id and i.outcome = 'moved') as int),
            cast((select count(*) from handover_item i
             where i.handover_id = h.id and i.outcome = 'stayed') as int),
            cast(coalesce((select jsonb_agg(s.member_id) from handover_successor s
             where s.handover_id = h.id and s.accepted_at is not null), '[]') as text)
          from handover h where
          """
          + HandoverRows.CONCERNS;
  private static final String NEWEST_FIRST = " order by h.started_at desc, h.id desc";
  private static final String LETTER =
      """
      select i.kind, i.record_id, coalesce(c.name, l.company), coalesce(c.status, l.status), i.outcome,
        coalesce(c.created_at, l.created_at), cast(coalesce((
          select jsonb_agg(jsonb_build_object('at', to_char(a.at at time zone 'UTC',
            'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'action', a.action, 'by', p.full_name)
            order by a.at desc, a.id desc)
          from (
            select * from audit_log a
            where a.entity = i.kind and a.entity_id = cast(i.record_id as text)
            order by a.at desc, a.id desc limit 20) a
          left join access_profile p on p.member_id = a.member_id), '[]') as text),
        i.promise, i.next_step, i.next_step_on
      from handover_item i
      left join customer c on i.kind = 'customer' and c.id = i.record_id
      left join lead l on i.kind = 'lead' and l.id = i.record_id
      where i.handover_id = :id and i.successor_id = :successor and i.record_id > :after
      order by i.record_id
      """;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Mutiny.SessionFactory sessions;

  HandoverLists(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Progress> get(Scope scope, UUID handover) {
    return sessions
        .withSession(session -> one(session, scope, handover).getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound)
        .map(HandoverLists::progress);
  }

  private static Mutiny.SelectionQuery<Object[]> one(
      Mutiny.Session session, Scope scope, UUID handover) {
    return scope.bind(
        session
            .createNativeQuery(PROGRESS + " and h.id = :id", Object[].class)
            .setParameter("id", handover));
  }

  @Override
  public Uni<List<Progress>> list(Scope scope, Optional<Place> after, int most) {
    return sessions
        .withSession(session -> page(session, scope, after, most).getResultList())
        .map(rows -> rows.stream().map(HandoverLists::progress).toList());
  }

  private static Mutiny.SelectionQuery<Object[]> page(
      Mutiny.Session session, Scope scope, Optional<Place> after, int most) {
    String sql =
        PROGRESS
            + (after.isPresent() ? " and (h.started_at, h.id) < (:started_at, :last_id)" : "")
            + NEWEST_FIRST;
    var query = scope.bind(session.createNativeQuery(sql, Object[].class).setMaxResults(most));
    after.ifPresent(
        place ->
            query
                .setParameter("started_at", place.startedAt())
                .setParameter("last_id", place.id()));
    return query;
  }

  private static Progress progress(Object[] row) {
    List<MemberId> accepted =
        new JsonArray((String) row[11])
            .stream().map(id -> new MemberId(UUID.fromString((String) id))).toList();
    return new Progress(HandoverRows.handover(row), (int) row[9], (int) row[10], accepted);
  }

  @Override
  public Uni<List<Line>> letter(UUID handover, MemberId successor, Optional<UUID> after, int most) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(LETTER, Object[].class)
                    .setParameter("id", handover)
                    .setParameter("successor", successor.value())
                    .setParameter("after", after.orElse(BEFORE_ALL))
                    .setMaxResults(most)
                    .getResultList())
        .map(rows -> rows.stream().map(HandoverLists::line).toList());
  }

  private static Line line(Object[] row) {
    return new Line(
        RecordKind.of((String) row[0]),
        (UUID) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        Instants.of(row[5]),
        new JsonArray((String) row[6]).stream().map(HandoverLists::past).toList(),
        new Parting((String) row[7], (String) row[8], (LocalDate) row[9]));
  }

  private static Past past(Object element) {
    var json = (JsonObject) element;
    return new Past(
        Instant.parse(json.getString("at")), json.getString("action"), json.getString("by"));
  }
}

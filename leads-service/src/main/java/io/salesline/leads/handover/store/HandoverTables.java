package io.salesline.leads.handover.store;

import io.salesline.leads.handover.app.Handovers;
import io.salesline.leads.handover.app.Parting;
import io.salesline.leads.handover.domain.BookEntry;
import io.salesline.leads.handover.domain.Handover;
import io.salesline.leads.handover.domain.RecordKind;
import io.salesline.leads.handover.domain.Successor;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class HandoverTables implements Handovers {

  private static final String START =
      """
      insert into handover (id, from_id, reason, leads, customers, started_by, started_at)
      values (:id, :from, :reason, :leads, :customers, :by, :at)
      on conflict (from_id) where finished_at is null do nothing
      """;
  private static final String SUCCESSORS =
      """
      insert into handover_successor (handover_id, member_id, weight)
      select :id, member_id, weight from unnest(
        cast(cast(:members as text) as uuid[]), cast(cast(:weights as text) as int[]))
        as successor (member_id, weight)
      """;
  private static final String ITEMS =
      """
      insert into handover_item (handover_id, kind, record_id, successor_id)
      select :id, kind, record_id, successor_id from unnest(
        cast(cast(:kinds as text) as text[]), cast(cast(:records as text) as uuid[]),
        cast(cast(:successors as text) as uuid[])) as item (kind, record_id, successor_id)
      """;
  private static final String UNDER_WAY =
      "select exists (select from handover where finished_at is null)";
  private static final String NEXT =
      "select "
          + HandoverRows.COLUMNS
          + """
           from handover h where h.finished_at is null
          order by h.started_at limit 1 for no key update of h skip locked
          """;
  private static final String BATCH =
      """
      select i.kind, i.successor_id, i.record_id from handover_item i
      where i.handover_id = :id and i.outcome = 'waiting' and (i.kind, i.successor_id) = (
        select f.kind, f.successor_id from handover_item f
        where f.handover_id = :id and f.outcome = 'waiting'
        order by f.kind, f.record_id limit 1)
      order by i.record_id
      """;
  private static final String SETTLE =
      """
      update handover_item set settled_at = transaction_timestamp(), outcome = case
        when record_id in (select unnest(cast(cast(:moved as text) as uuid[]))) then 'moved'
        else 'stayed' end
      where handover_id = :id and kind = :kind
        and record_id in (select unnest(cast(cast(:records as text) as uuid[])))
      """;
  private static final String FINISH = "update handover set finished_at = :at where id = :id";
  private static final String ACCEPT =
      """
      update handover_successor set accepted_at = transaction_timestamp()
      where handover_id = :id and member_id = :member and accepted_at is null
      """;
  private static final String OF_CALLER =
      "select "
          + HandoverRows.COLUMNS
          + " from handover h where h.id = :id and "
          + HandoverRows.CONCERNS;
  private static final String NOTE =
      """
      update handover_item set promise = nullif(:promise, ''), next_step = nullif(:next_step, ''),
        next_step_on = cast(nullif(:next_step_on, '') as date)
      where handover_id = :id and kind = :kind and record_id = :record
      """;

  private final Mutiny.SessionFactory sessions;

  HandoverTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Boolean> start(UnitOfWork unit, Handover handover, Map<BookEntry, MemberId> shares) {
    return unit.session()
        .createNativeQuery(START)
        .setParameter("id", handover.id())
        .setParameter("from", handover.from().value())
        .setParameter("reason", handover.reason())
        .setParameter("leads", handover.leads())
        .setParameter("customers", handover.customers())
        .setParameter("by", handover.startedBy().value())
        .setParameter("at", handover.startedAt())
        .executeUpdate()
        .chain(rows -> rows == 1 ? add(unit, handover, shares) : Uni.createFrom().item(false));
  }

  private static Uni<Boolean> add(
      UnitOfWork unit, Handover handover, Map<BookEntry, MemberId> shares) {
    var successors = handover.successors();
    return unit.session()
        .createNativeQuery(SUCCESSORS)
        .setParameter("id", handover.id())
        .setParameter("members", ArrayText.of(successors, Successor::member))
        .setParameter("weights", ArrayText.of(successors, Successor::weight))
        .executeUpdate()
        .chain(() -> addItems(unit, handover.id(), shares));
  }

  private static Uni<Boolean> addItems(
      UnitOfWork unit, UUID handover, Map<BookEntry, MemberId> shares) {
    return unit.session()
        .createNativeQuery(ITEMS)
        .setParameter("id", handover)
        .setParameter("kinds", ArrayText.of(shares.keySet(), entry -> entry.kind().key()))
        .setParameter("records", ArrayText.of(shares.keySet(), entry -> entry.id()))
        .setParameter("successors", ArrayText.of(shares.values()))
        .executeUpdate()
        .replaceWith(true);
  }

  @Override
  public Uni<Boolean> underWay() {
    return sessions.withSession(
        session -> session.createNativeQuery(UNDER_WAY, Boolean.class).getSingleResult());
  }

  @Override
  public Uni<Optional<Handover>> next(UnitOfWork unit) {
    return unit.session()
        .createNativeQuery(NEXT, Object[].class)
        .getSingleResultOrNull()
        .map(row -> Optional.ofNullable(row).map(HandoverRows::handover));
  }

  @Override
  public Uni<Optional<Batch>> batch(UnitOfWork unit, UUID handover, int most) {
    return unit.session()
        .createNativeQuery(BATCH, Object[].class)
        .setParameter("id", handover)
        .setMaxResults(most)
        .getResultList()
        .map(HandoverTables::batch);
  }

  private static Optional<Batch> batch(List<Object[]> rows) {
    return rows.stream()
        .findFirst()
        .map(
            first ->
                new Batch(
                    RecordKind.of((String) first[0]),
                    new MemberId((UUID) first[1]),
                    rows.stream().map(row -> (UUID) row[2]).toList()));
  }

  @Override
  public Uni<Void> settle(UnitOfWork unit, UUID handover, Batch batch, List<UUID> moved) {
    return unit.session()
        .createNativeQuery(SETTLE)
        .setParameter("id", handover)
        .setParameter("kind", batch.kind().key())
        .setParameter("records", ArrayText.of(batch.records()))
        .setParameter("moved", ArrayText.of(moved))
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> finish(UnitOfWork unit, UUID handover, Instant at) {
    return unit.session()
        .createNativeQuery(FINISH)
        .setParameter("id", handover)
        .setParameter("at", at)
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Boolean> accept(UnitOfWork unit, UUID handover, MemberId successor) {
    return unit.session()
        .createNativeQuery(ACCEPT)
        .setParameter("id", handover)
        .setParameter("member", successor.value())
        .executeUpdate()
        .map(rows -> rows == 1);
  }

  @Override
  public Uni<Handover> requireOf(UnitOfWork unit, UUID handover) {
    var query =
        unit.session().createNativeQuery(OF_CALLER, Object[].class).setParameter("id", handover);
    return unit.scope()
        .bind(query)
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound)
        .map(HandoverRows::handover);
  }

  @Override
  public Uni<Boolean> note(UnitOfWork unit, UUID handover, BookEntry record, Parting parting) {
    return unit.session()
        .createNativeQuery(NOTE)
        .setParameter("id", handover)
        .setParameter("kind", record.kind().key())
        .setParameter("record", record.id())
        .setParameter("promise", Objects.toString(parting.promise(), ""))
        .setParameter("next_step", Objects.toString(parting.nextStep(), ""))
        .setParameter("next_step_on", Objects.toString(parting.nextStepOn(), ""))
        .executeUpdate()
        .map(rows -> rows == 1);
  }
}

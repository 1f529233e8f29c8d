package io.salesline.goals.plan.store;

import io.salesline.goals.plan.app.Plans;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.outbox.EventJson;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.ArrayText;
import io.salesline.platform.store.Instants;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class StoredPlans implements Plans {

  private static final UUID NOBODY = new UUID(0, 0);
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  private static final String READ =
      """
      select cast(to_jsonb(p) || jsonb_build_object(
        'nodes', (select jsonb_agg(to_jsonb(n) - 'plan_id' order by n.node)
                  from plan_node n where n.plan_id = p.id),
        'segments', (select jsonb_agg(to_jsonb(s) - 'plan_id' order by s.segment)
                     from plan_segment s where s.plan_id = p.id)) as text)
      from plan p
      """;

  /** What of a plan changes. */
  private static final String HEAD =
      "select p.revision, p.changed_at, p.origin_revision, p.axes from plan p ";

  /** Who manages a unit of it, or has a place in it. */
  private static final String SEEN =
      """
      where (:scope_all or exists (
        select from plan_node n where n.plan_id = p.id and (n.member_id = :scope_member
          or n.unit_id in (select unit_id from managed_units(:scope_member, :scope_today)))))
      """;

  private static final String NODES =
      """
      select n.node from plan_node n
      where n.plan_id = :id and (:scope_all or n.member_id = :scope_member
        or n.unit_id in (select unit_id from managed_units(:scope_member, :scope_today)))
      """;
  private static final String ONE = READ + " where p.id = :id";
  private static final String HOLD = HEAD + " where p.id = :id for update of p";
  private static final String FIND = HEAD + SEEN + " and p.id = :id";
  private static final String LIST =
      READ
          + SEEN
          + """
           and (p.created_at < :after_at or p.created_at = :after_at and p.id > :after_id)
          order by p.created_at desc, p.id limit :most
          """;

  private static final String ADD =
      """
      with r as (
        select cast(cast(:plan as text) as jsonb) as plan
      ), added as (
        insert into plan (id, name, metric, currency, fiscal_year, first_day, month_ends, days,
          created_by, created_at, changed_at, revision, copy_of, origin_revision)
        select p.id, p.name, p.metric, p.currency, p.fiscal_year, p.first_day, p.month_ends, p.days,
          p.created_by, p.created_at, p.changed_at, p.revision, p.copy_of, p.origin_revision
        from r, jsonb_populate_record(cast(null as plan), r.plan) p
        returning id
      ), nodes as (
        insert into plan_node (plan_id, node, parent, unit_id, member_id)
        select a.id, n.node, n.parent, n.unit_id, n.member_id
        from added a, r, jsonb_populate_recordset(cast(null as plan_node), r.plan -> 'nodes') n
      )
      insert into plan_segment (plan_id, segment, key, product_id, customer_class, customer_id)
      select a.id, s.segment, s.key, s.product_id, s.customer_class, s.customer_id
      from added a, r, jsonb_populate_recordset(cast(null as plan_segment), r.plan -> 'segments') s
      """;

  private static final String UPDATE =
      """
      update plan set revision = :revision, changed_at = :at,
        origin_revision = cast(nullif(cast(:origin as text), '') as bigint)
      where id = :id
      """;

  private static final String COPIES = "select count(*) from plan where copy_of = :id";

  private static final String REMOVE =
      """
      with plan_rows as (delete from plan_row where plan_id = :id),
        locks as (delete from plan_lock where plan_id = :id),
        promises as (delete from plan_promise where plan_id = :id),
        hedges as (delete from plan_hedge where plan_id = :id),
        nodes as (delete from plan_node where plan_id = :id),
        segments as (delete from plan_segment where plan_id = :id)
      delete from plan where id = :id
      """;

  /** Counts, so that nobody takes the axes that they know for those of the rows. */
  private static final String REDATE =
      "update plan set days = cast(cast(:days as text) as date[]), axes = axes + 1 where id = :id";

  private final Mutiny.SessionFactory sessions;
  private final KnownPlans known;

  StoredPlans(Mutiny.SessionFactory sessions, KnownPlans known) {
    this.sessions = sessions;
    this.known = known;
  }

  @Override
  public Uni<Void> add(UnitOfWork work, Plan plan) {
    return work.session()
        .createNativeQuery(ADD)
        .setParameter("plan", EventJson.write(PlanRecord.of(plan)))
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Plan> hold(UnitOfWork work, PlanId id) {
    return work.session()
        .createNativeQuery(HOLD, Object[].class)
        .setParameter("id", id.value())
        .getSingleResultOrNull()
        .invoke(work::gotHold)
        .chain(head -> plan(work.session(), id, head))
        .map(plan -> plan.orElseThrow(Refusal::notFound));
  }

  @Override
  public Uni<Void> update(UnitOfWork work, Plan plan) {
    return work.session()
        .createNativeQuery(UPDATE)
        .setParameter("id", plan.id().value())
        .setParameter("revision", plan.revision())
        .setParameter("at", plan.changedAt())
        .setParameter("origin", plan.copyOf().map(it -> Long.toString(it.revision())).orElse(""))
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Long> copies(UnitOfWork work, Plan plan) {
    return work.session()
        .createNativeQuery(COPIES, Long.class)
        .setParameter("id", plan.id().value())
        .getSingleResult();
  }

  @Override
  public Uni<Void> remove(UnitOfWork work, Plan plan) {
    return work.session()
        .createNativeQuery(REMOVE)
        .setParameter("id", plan.id().value())
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> redate(UnitOfWork work, Plan plan) {
    return work.session()
        .createNativeQuery(REDATE)
        .setParameter("id", plan.id().value())
        .setParameter("days", ArrayText.of(plan.days().days()))
        .executeUpdate()
        .chain(() -> update(work, plan));
  }

  @Override
  public Uni<Optional<Plan>> find(Scope scope, PlanId id) {
    return sessions.withSession(session -> find(session, scope, id));
  }

  @Override
  public Uni<BitSet> seen(Scope scope, Plan plan) {
    return scope.all()
        ? Uni.createFrom().item(all(plan))
        : sessions.withSession(session -> seen(session, scope, plan));
  }

  @Override
  public Uni<List<Plan>> list(Scope scope, Optional<After> after, int most) {
    return sessions.withSession(
        session ->
            scope
                .bind(session.createNativeQuery(LIST, String.class))
                .setParameter("after_at", after.map(After::createdAt).orElse(FAR))
                .setParameter("after_id", after.map(After::id).orElse(NOBODY))
                .setParameter("most", most)
                .getResultList()
                .map(rows -> rows.stream().map(PlanRecord::read).map(PlanRecord::plan).toList()));
  }

  private static Uni<BitSet> seen(Mutiny.Session session, Scope scope, Plan plan) {
    return scope
        .bind(session.createNativeQuery(NODES, Integer.class))
        .setParameter("id", plan.id().value())
        .getResultList()
        .map(StoredPlans::numbers);
  }

  private static BitSet all(Plan plan) {
    var all = new BitSet();
    all.set(0, plan.places().axis().size());
    return all;
  }

  private static BitSet numbers(List<Integer> nodes) {
    var numbers = new BitSet();
    nodes.forEach(numbers::set);
    return numbers;
  }

  private Uni<Optional<Plan>> find(Mutiny.Session session, Scope scope, PlanId id) {
    return scope
        .bind(session.createNativeQuery(FIND, Object[].class))
        .setParameter("id", id.value())
        .getSingleResultOrNull()
        .chain(head -> plan(session, id, head));
  }

  /** Read whole only where it is not known. */
  private Uni<Optional<Plan>> plan(Mutiny.Session session, PlanId id, Object[] head) {
    if (head == null) {
      return Uni.createFrom().item(Optional.empty());
    }
    int axes = ((Number) head[3]).intValue();
    return known
        .find(id, axes)
        .map(plan -> Uni.createFrom().item(plan))
        .orElseGet(() -> read(session, id, axes))
        .map(plan -> at(plan, head))
        .map(Optional::of);
  }

  private static Plan at(Plan plan, Object[] head) {
    return plan.at(((Number) head[0]).longValue(), Instants.of(head[1]))
        .copyAt(Optional.ofNullable((Number) head[2]).map(Number::longValue));
  }

  private Uni<Plan> read(Mutiny.Session session, PlanId id, int axes) {
    return session
        .createNativeQuery(ONE, String.class)
        .setParameter("id", id.value())
        .getSingleResult()
        .map(row -> known.remember(PlanRecord.read(row).plan(), axes));
  }
}

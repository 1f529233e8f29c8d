package io.salesline.leads.assignment.store;

import io.salesline.leads.assignment.app.Rules;
import io.salesline.leads.assignment.domain.AssignmentRule;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.RuleId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class RuleTables implements Rules {

  /** The roster that is in force at {@code :at}, or the latest where that is empty. */
  private static final String RULES =
      """
      select r.rule_id, r.revision, r.position, r.active, r.version, v.name_en, v.name_zh, v.condition,
        v.target_kind, v.target_id, v.strategy, v.working_hours_only, coalesce(o.version, 0) as roster_version,
        o.valid_from, cast(coalesce(o.seats, '[]') as text) as seats
      from assignment_rule r
      join assignment_rule_version v using (rule_id, version)
      left join lateral (
        select version, valid_from, seats from assignment_roster o
        where o.rule_id = r.rule_id
          and o.valid_from <= cast(coalesce(nullif(:at, ''), 'infinity') as timestamptz)
        order by o.version desc limit 1) o on true
      """;

  private static final String ORDER = " order by r.position, r.rule_id";
  private static final String IN_FORCE = RULES + " where r.active" + ORDER;
  private static final String ALL = RULES + ORDER;
  private static final String ONE = RULES + " where r.rule_id = :id";
  private static final String GO_ON = "select 1 from assignment_rules_lock for share";
  private static final String STOP = "select 1 from assignment_rules_lock for update";
  private static final String SAVE =
      """
      with saved as (
        insert into assignment_rule (rule_id, revision, position, active, version)
        values (:id, :revision, :position, :active, :version)
        on conflict (rule_id) do update set revision = excluded.revision, position = excluded.position,
          active = excluded.active, version = excluded.version
        returning rule_id),
      rota as (
        insert into assignment_rota (rule_id) select rule_id from saved on conflict do nothing)
      select 1 from saved
      """;
  private static final String SAVE_VERSION =
      """
      insert into assignment_rule_version (rule_id, version, name_en, name_zh, condition, target_kind,
        target_id, strategy, working_hours_only, decided_at, decided_by)
      values (:id, :version, :name_en, :name_zh, :condition, :target_kind,
        cast(nullif(:target_id, '') as uuid), nullif(:strategy, ''), :working_hours_only, :now, :by)
      on conflict do nothing
      """;
  private static final String SAVE_ROSTER =
      """
      insert into assignment_roster (rule_id, version, valid_from, seats, decided_by)
      values (:id, :version, :valid_from, cast(cast(:seats as text) as jsonb), :by)
      on conflict do nothing
      """;
  private static final String IS_UNIT =
      "select exists (select from access_unit where unit_id = :id)";
  private static final String UNKNOWN =
      """
      select asked.id from unnest(cast(cast(:ids as text) as uuid[])) as asked (id)
      where not exists (select from access_member m where m.member_id = asked.id and m.active)
      """;

  private final Mutiny.SessionFactory sessions;

  RuleTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<List<AssignmentRule>> inForce(UnitOfWork unit) {
    return unit.session()
        .createNativeQuery(GO_ON, Integer.class)
        .getSingleResult()
        .chain(() -> list(unit.session(), IN_FORCE, unit.now().toString()));
  }

  @Override
  public Uni<Void> stop(UnitOfWork unit) {
    return unit.session()
        .createNativeQuery(STOP, Integer.class)
        .getSingleResult()
        .replaceWithVoid();
  }

  @Override
  public Uni<List<AssignmentRule>> all() {
    return sessions.withSession(session -> list(session, ALL, ""));
  }

  private static Uni<List<AssignmentRule>> list(Mutiny.Session session, String sql, String at) {
    return session
        .createNativeQuery(sql, Object[].class)
        .setParameter("at", at)
        .getResultList()
        .map(rows -> rows.stream().map(RuleRow::read).toList());
  }

  @Override
  public Uni<AssignmentRule> get(RuleId id) {
    return sessions.withSession(session -> one(session, id));
  }

  @Override
  public Uni<AssignmentRule> require(UnitOfWork unit, RuleId id) {
    return one(unit.session(), id);
  }

  private static Uni<AssignmentRule> one(Mutiny.Session session, RuleId id) {
    return session
        .createNativeQuery(ONE, Object[].class)
        .setParameter("at", "")
        .setParameter("id", id.value())
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound)
        .map(RuleRow::read);
  }

  @Override
  public Uni<Void> save(UnitOfWork unit, AssignmentRule rule) {
    return unit.session()
        .createNativeQuery(SAVE, Integer.class)
        .setParameter("id", rule.id().value())
        .setParameter("revision", rule.revision())
        .setParameter("position", rule.position())
        .setParameter("active", rule.active())
        .setParameter("version", rule.version())
        .getSingleResult()
        .chain(() -> saveVersion(unit, rule))
        .chain(() -> saveRoster(unit, rule))
        .replaceWithVoid();
  }

  private static Uni<Integer> saveVersion(UnitOfWork unit, AssignmentRule rule) {
    var terms = rule.terms();
    UUID target = terms.target().id();
    return unit.session()
        .createNativeQuery(SAVE_VERSION)
        .setParameter("id", rule.id().value())
        .setParameter("version", rule.version())
        .setParameter("name_en", terms.name().english())
        .setParameter("name_zh", terms.name().chinese())
        .setParameter("condition", terms.condition())
        .setParameter("target_kind", terms.target().kind().key())
        .setParameter("target_id", target == null ? "" : target.toString())
        .setParameter("strategy", terms.strategy() == null ? "" : terms.strategy().key())
        .setParameter("working_hours_only", terms.workingHoursOnly())
        .setParameter("now", unit.now())
        .setParameter("by", unit.caller().memberId())
        .executeUpdate();
  }

  private static Uni<Integer> saveRoster(UnitOfWork unit, AssignmentRule rule) {
    return unit.session()
        .createNativeQuery(SAVE_ROSTER)
        .setParameter("id", rule.id().value())
        .setParameter("version", rule.rosterVersion())
        .setParameter("valid_from", rule.rosterFrom())
        .setParameter("seats", RuleRow.seats(rule.seats()))
        .setParameter("by", unit.caller().memberId())
        .executeUpdate();
  }

  @Override
  public Uni<Boolean> isUnit(UnitOfWork unit, UUID id) {
    return unit.session()
        .createNativeQuery(IS_UNIT, Boolean.class)
        .setParameter("id", id)
        .getSingleResult();
  }

  @Override
  public Uni<List<MemberId>> unknown(UnitOfWork unit, List<MemberId> members) {
    return unit.session()
        .createNativeQuery(UNKNOWN, UUID.class)
        .setParameter("ids", ArrayText.of(members))
        .getResultList()
        .map(ids -> ids.stream().map(MemberId::new).toList());
  }
}

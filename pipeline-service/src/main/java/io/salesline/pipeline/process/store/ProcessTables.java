package io.salesline.pipeline.process.store;

import io.salesline.pipeline.process.app.StoredProcesses;
import io.salesline.pipeline.process.domain.ProcessVersion;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ProcessTables implements StoredProcesses {

  private static final String VERSIONS =
      """
      select v.version, v.revision, v.life, v.name_en, v.name_zh, v.active_from, cast((
        select jsonb_agg(jsonb_build_object(
            'stage', s.stage, 'delivery', s.kind = 'delivery', 'label_en', s.label_en,
            'label_zh', s.label_zh, 'probability', s.probability,
            'dwell_limit', s.dwell_limit_working_days, 'gate', s.gate, 'skips_to', s.skips_to,
            'entry_criteria', s.entry_criteria, 'exit_criteria', s.exit_criteria,
            'checklist', s.checklist)
          order by s.position)
        from process_stage s where s.version = v.version) as text)
      from process_version v
      """;
  private static final String ONE = VERSIONS + " where v.version = :version";
  private static final String ALL = VERSIONS + " order by v.version desc";
  private static final String ACTIVE =
      """
      select version from process_version
      where life = 'published' and active_from <= :instant
      order by active_from desc, version desc limit 1
      """;
  private static final String LOCK =
      "select 1 from pg_advisory_xact_lock(hashtextextended('pipeline/processes', 0))";
  private static final String NUMBERS = "select version from process_version order by version";
  private static final String SAVE =
      """
      insert into process_version as v (version, revision, life, name_en, name_zh, active_from)
      values (:version, :revision, :life, :name_en, :name_zh, cast(nullif(:active_from, '') as timestamptz))
      on conflict (version) do update set revision = excluded.revision, life = excluded.life,
        name_en = excluded.name_en, name_zh = excluded.name_zh, active_from = excluded.active_from
      """;
  // Only what a draft says may change; deals hold on to the stages of the others.
  private static final String FORGET_STAGES =
      """
      delete from process_stage where version = :version
        and version in (select version from process_version where life = 'draft')
      """;
  private static final String SAVE_STAGES =
      """
      insert into process_stage (version, stage, position, kind, label_en, label_zh, probability,
        dwell_limit_working_days, gate, skips_to, entry_criteria, exit_criteria, checklist)
      select cast(:version as int), s.stage, s.position, case when s.delivery then 'delivery' else 'open' end,
        s.label_en, s.label_zh, s.probability, s.dwell_limit, s.gate, s.skips_to, s.entry_criteria,
        s.exit_criteria, s.checklist
      from jsonb_to_recordset(cast(cast(:stages as text) as jsonb)) as s(stage text, position int,
        delivery boolean, label_en text, label_zh text, probability int, dwell_limit int, gate jsonb,
        skips_to jsonb, entry_criteria jsonb, exit_criteria jsonb, checklist jsonb)
      on conflict (version, stage) do nothing
      """;

  private final Mutiny.SessionFactory sessions;

  ProcessTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<ProcessVersion> find(int version) {
    return sessions.withSession(session -> find(session, version));
  }

  @Override
  public Uni<ProcessVersion> find(UnitOfWork unit, int version) {
    return find(unit.session(), version);
  }

  private static Uni<ProcessVersion> find(Mutiny.Session session, int version) {
    return session
        .createNativeQuery(ONE, Object[].class)
        .setParameter("version", version)
        .getSingleResultOrNull()
        .map(row -> row == null ? null : VersionRow.read(row));
  }

  @Override
  public Uni<List<ProcessVersion>> all() {
    return sessions
        .withSession(session -> session.createNativeQuery(ALL, Object[].class).getResultList())
        .map(rows -> rows.stream().map(VersionRow::read).toList());
  }

  @Override
  public Uni<Integer> activeAt(Instant instant) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(ACTIVE, Integer.class)
                .setParameter("instant", instant)
                .getSingleResult());
  }

  @Override
  public Uni<List<Integer>> lock(UnitOfWork unit) {
    return unit.session()
        .createNativeQuery(LOCK, Integer.class)
        .getSingleResult()
        .chain(() -> unit.session().createNativeQuery(NUMBERS, Integer.class).getResultList());
  }

  @Override
  public Uni<Void> save(UnitOfWork unit, ProcessVersion version) {
    return forgetStages(unit, version)
        .chain(() -> saveVersion(unit, version))
        .chain(() -> saveStages(unit, version))
        .replaceWithVoid();
  }

  private static Uni<Integer> forgetStages(UnitOfWork unit, ProcessVersion version) {
    return unit.session()
        .createNativeQuery(FORGET_STAGES)
        .setParameter("version", version.number())
        .executeUpdate();
  }

  private static Uni<Integer> saveVersion(UnitOfWork unit, ProcessVersion version) {
    return unit.session()
        .createNativeQuery(SAVE)
        .setParameter("version", version.number())
        .setParameter("revision", version.revision())
        .setParameter("life", version.life().key())
        .setParameter("name_en", version.definition().name().english())
        .setParameter("name_zh", version.definition().name().chinese())
        .setParameter(
            "active_from", version.activeFrom() == null ? "" : version.activeFrom().toString())
        .executeUpdate();
  }

  private static Uni<Integer> saveStages(UnitOfWork unit, ProcessVersion version) {
    return unit.session()
        .createNativeQuery(SAVE_STAGES)
        .setParameter("version", version.number())
        .setParameter("stages", VersionRow.stages(version.definition()))
        .executeUpdate();
  }
}

package io.salesline.leads.scoring.store;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.scoring.app.Lesson;
import io.salesline.leads.scoring.app.Models;
import io.salesline.leads.scoring.domain.ModelVersion;
import io.salesline.leads.scoring.domain.Outcome;
import io.salesline.leads.scoring.domain.ScoreModel;
import io.salesline.leads.scoring.domain.ScoreModel.Learned;
import io.salesline.leads.scoring.domain.ScoreModel.Points;
import io.salesline.platform.access.Caller;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

@ApplicationScoped
class ModelTables implements Models {

  private static final String SELECT = "select * from score_model where ";
  private static final String SCORED_BY =
      "select version from score_in_force join score_settings using (predicts)";
  private static final String IN_FORCE =
      """
      select f.predicts as in_force_for, m.*
      from score_in_force f join score_model m using (version)
      """;
  private static final String COME_INTO_FORCE =
      """
      update score_in_force set version = :version
      where predicts = any (cast(cast(:outcomes as text) as text[]))
      """;
  private static final String LISTED =
      "version < $1 and ($2::text is null or predicts = $2) order by version desc limit $3";
  private static final String LOCK =
      "select 1 from pg_advisory_xact_lock(hashtextextended('leads/score-models', 0))";
  // What a kind of model does not have is -1 or empty on the way in.
  private static final String ADD =
      """
      insert into score_model (kind, in_force, made_at, made_by, base, min_closed, closed, converted,
        weights, calibration, predicts)
      values (:kind, :in_force, :made_at, nullif(cast(:made_by as uuid), cast(:system as uuid)), :base,
        nullif(cast(:min_closed as int), -1), nullif(cast(:closed as int), -1),
        nullif(cast(:converted as int), -1), cast(cast(:weights as text) as jsonb),
        cast(nullif(cast(:calibration as text), '') as jsonb), nullif(cast(:predicts as text), ''))
      returning version
      """;

  private final Pool pool;

  ModelTables(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Integer> numberScoredBy() {
    return pool.query(SCORED_BY).execute().map(rows -> rows.iterator().next().getInteger(0));
  }

  @Override
  public Uni<Map<Outcome, ModelVersion>> inForce() {
    return pool.query(IN_FORCE).execute().map(ModelTables::byOutcome);
  }

  private static Map<Outcome, ModelVersion> byOutcome(RowSet<Row> rows) {
    var versions = new EnumMap<Outcome, ModelVersion>(Outcome.class);
    rows.forEach(row -> versions.put(outcome(row, "in_force_for").orElseThrow(), version(row)));
    return versions;
  }

  @Override
  public Uni<ModelVersion> get(int number) {
    return pool.preparedQuery(SELECT + "version = $1")
        .execute(Tuple.of(number))
        .map(ModelTables::versions)
        .map(found -> found.stream().findFirst().orElseThrow(Refusal::notFound));
  }

  @Override
  public Uni<ModelVersion> points() {
    return pool.query(SELECT + "kind = 'points' order by version desc limit 1")
        .execute()
        .map(rows -> versions(rows).getFirst());
  }

  @Override
  public Uni<List<ModelVersion>> list(
      Optional<Outcome> predicts, Optional<Integer> before, int most) {
    return pool.preparedQuery(SELECT + LISTED)
        .execute(
            Tuple.of(
                before.orElse(Integer.MAX_VALUE), predicts.map(Outcome::key).orElse(null), most))
        .map(ModelTables::versions);
  }

  @Override
  public Uni<Void> lock(UnitOfWork unit) {
    return unit.session().createNativeQuery(LOCK, Object.class).getSingleResult().replaceWithVoid();
  }

  @Override
  public Uni<Integer> add(UnitOfWork unit, Points points, Set<Outcome> inForce) {
    return add(unit, points, Optional.empty(), inForce);
  }

  @Override
  public Uni<Integer> add(UnitOfWork unit, Lesson lesson, boolean inForce) {
    Set<Outcome> outcomes = inForce ? Set.of(lesson.predicts()) : Set.of();
    return add(unit, lesson.model(), Optional.of(lesson), outcomes);
  }

  private static Uni<Integer> add(
      UnitOfWork unit, ScoreModel model, Optional<Lesson> lesson, Set<Outcome> inForce) {
    var learned = lesson.map(Lesson::model);
    return unit.session()
        .createNativeQuery(ADD, Integer.class)
        .setParameter("kind", model.kind())
        .setParameter("in_force", !inForce.isEmpty())
        .setParameter("made_at", unit.now())
        .setParameter("made_by", unit.caller().memberId())
        .setParameter("system", Caller.system().memberId())
        .setParameter("base", model.base())
        .setParameter("min_closed", model instanceof Points points ? points.minClosed() : -1)
        .setParameter("closed", learned.map(Learned::closed).orElse(-1))
        .setParameter("converted", learned.map(Learned::successes).orElse(-1))
        .setParameter("weights", ModelJson.weights(model.weights()))
        .setParameter(
            "calibration", lesson.map(Lesson::calibration).map(ModelJson::calibration).orElse(""))
        .setParameter("predicts", lesson.map(Lesson::predicts).map(Outcome::key).orElse(""))
        .getSingleResult()
        .call(version -> comeIntoForce(unit, version, inForce));
  }

  private static Uni<Integer> comeIntoForce(UnitOfWork unit, int version, Set<Outcome> outcomes) {
    return unit.session()
        .createNativeQuery(COME_INTO_FORCE)
        .setParameter("version", version)
        .setParameter("outcomes", ArrayText.of(outcomes, Outcome::key))
        .executeUpdate();
  }

  private static List<ModelVersion> versions(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(ModelTables::version).toList();
  }

  private static ModelVersion version(Row row) {
    return new ModelVersion(
        row.getInteger("version"),
        model(row),
        outcome(row, "predicts"),
        row.getBoolean("in_force"),
        row.getOffsetDateTime("made_at").toInstant(),
        Optional.ofNullable(row.getUUID("made_by")).map(MemberId::new),
        Optional.ofNullable((JsonObject) row.getJson("calibration")).map(ModelJson::calibration));
  }

  private static Optional<Outcome> outcome(Row row, String column) {
    return Optional.ofNullable(row.getString(column)).flatMap(Outcome::of);
  }

  private static ScoreModel model(Row row) {
    double base = row.getDouble("base");
    var weights = ModelJson.weights((JsonArray) row.getJson("weights"));
    return row.getString("kind").equals("points")
        ? new Points((int) base, row.getInteger("min_closed"), weights)
        : new Learned(base, weights, row.getInteger("closed"), row.getInteger("converted"));
  }
}

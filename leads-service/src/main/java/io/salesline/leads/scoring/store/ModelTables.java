package io.salesline.leads.scoring.store;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.scoring.app.Models;
import io.salesline.leads.scoring.domain.Calibration;
import io.salesline.leads.scoring.domain.ModelVersion;
import io.salesline.leads.scoring.domain.ScoreModel;
import io.salesline.leads.scoring.domain.ScoreModel.Learned;
import io.salesline.leads.scoring.domain.ScoreModel.Points;
import io.salesline.platform.access.Caller;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

@ApplicationScoped
class ModelTables implements Models {

  private static final String SELECT = "select * from score_model where ";
  private static final String IN_FORCE =
      "select version from score_model where in_force order by version desc limit 1";
  private static final String LOCK =
      "select 1 from pg_advisory_xact_lock(hashtextextended('leads/score-models', 0))";
  // What a kind of model does not have is -1 or empty on the way in.
  private static final String ADD =
      """
      insert into score_model (kind, in_force, made_at, made_by, base, min_closed, closed, converted,
        weights, calibration)
      values (:kind, :in_force, :made_at, nullif(cast(:made_by as uuid), cast(:system as uuid)), :base,
        nullif(cast(:min_closed as int), -1), nullif(cast(:closed as int), -1),
        nullif(cast(:converted as int), -1), cast(cast(:weights as text) as jsonb),
        cast(nullif(cast(:calibration as text), '') as jsonb))
      returning version
      """;

  private final Pool pool;

  ModelTables(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Integer> numberInForce() {
    return pool.query(IN_FORCE).execute().map(rows -> rows.iterator().next().getInteger(0));
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
  public Uni<List<ModelVersion>> list(Optional<Integer> before, int most) {
    return pool.preparedQuery(SELECT + "version < $1 order by version desc limit $2")
        .execute(Tuple.of(before.orElse(Integer.MAX_VALUE), most))
        .map(ModelTables::versions);
  }

  @Override
  public Uni<Void> lock(UnitOfWork unit) {
    return unit.session().createNativeQuery(LOCK, Object.class).getSingleResult().replaceWithVoid();
  }

  @Override
  public Uni<Integer> add(
      UnitOfWork unit, ScoreModel model, Optional<Calibration> calibration, boolean inForce) {
    var learned = model instanceof Learned told ? Optional.of(told) : Optional.<Learned>empty();
    return unit.session()
        .createNativeQuery(ADD, Integer.class)
        .setParameter("kind", model.kind())
        .setParameter("in_force", inForce)
        .setParameter("made_at", unit.now())
        .setParameter("made_by", unit.caller().memberId())
        .setParameter("system", Caller.system().memberId())
        .setParameter("base", model.base())
        .setParameter("min_closed", model instanceof Points points ? points.minClosed() : -1)
        .setParameter("closed", learned.map(Learned::closed).orElse(-1))
        .setParameter("converted", learned.map(Learned::successes).orElse(-1))
        .setParameter("weights", ModelJson.weights(model.weights()))
        .setParameter("calibration", calibration.map(ModelJson::calibration).orElse(""))
        .getSingleResult();
  }

  private static List<ModelVersion> versions(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(ModelTables::version).toList();
  }

  private static ModelVersion version(Row row) {
    return new ModelVersion(
        row.getInteger("version"),
        model(row),
        row.getBoolean("in_force"),
        row.getOffsetDateTime("made_at").toInstant(),
        Optional.ofNullable(row.getUUID("made_by")).map(MemberId::new),
        Optional.ofNullable((JsonObject) row.getJson("calibration")).map(ModelJson::calibration));
  }

  private static ScoreModel model(Row row) {
    double base = row.getDouble("base");
    var weights = ModelJson.weights((JsonArray) row.getJson("weights"));
    return row.getString("kind").equals("points")
        ? new Points((int) base, row.getInteger("min_closed"), weights)
        : new Learned(base, weights, row.getInteger("closed"), row.getInteger("converted"));
  }
}

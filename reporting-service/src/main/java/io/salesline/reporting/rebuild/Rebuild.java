package io.salesline.reporting.rebuild;

import io.salesline.platform.inbox.Retelling;
import io.salesline.reporting.deal.Passages;
import io.salesline.reporting.deal.StandingDeals;
import io.salesline.reporting.model.Fold;
import io.salesline.reporting.model.Folds;
import io.salesline.reporting.rollup.Closings;
import io.salesline.reporting.rollup.Cycles;
import io.salesline.reporting.rollup.Entries;
import io.salesline.reporting.rollup.Purchases;
import io.salesline.reporting.rollup.Standing;
import io.salesline.reporting.rollup.StandingCustomers;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.pgclient.PgException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the read model anew from its topics, beside the one that answers, and puts it in its place.
 * The services go on: what they apply meanwhile is followed, and at last they wait for a moment. It
 * ends with exactly what the services had applied, so nothing counts twice and nothing is missing.
 */
public final class Rebuild {

  private static final String ALONE = "select pg_try_advisory_lock(hashtext('salesline.rebuild'))";
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final int MOST_ATTEMPTS = 100;

  /** In this order: some are made of those before. */
  private static final List<String> ROLLUPS =
      Stream.of(
              List.of(Passages.OF_ALL, StandingDeals.OF_ALL),
              Standing.OF_ALL,
              StandingCustomers.OF_ALL,
              Closings.OF_ALL,
              Cycles.OF_ALL,
              Purchases.OF_ALL,
              Entries.OF_ALL)
          .flatMap(List::stream)
          .toList();

  private final Settings settings;
  private final Progress progress;

  public Rebuild(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Exit code 0 when the model is in its place, 1 when it is the one from before. */
  public static void main(String[] arguments) {
    var language = Locale.of(System.getenv().getOrDefault("SALESLINE_LANGUAGE", "en"));
    var progress = new PrintedProgress(System.out, language);
    new Rebuild(Settings.ofEnvironment(System.getenv()), progress).run();
  }

  public void run() {
    Vertx vertx = Vertx.vertx();
    try {
      SqlConnection connection = settings.connect(vertx);
      if (!query(connection, ALONE)) {
        throw new IllegalStateException("another rebuild is on its way");
      }
      fill(connection);
    } finally {
      vertx.close().await().indefinitely();
    }
  }

  private void fill(SqlConnection connection) {
    List<Source> dimensions = dimensions(connection);
    Source deals = deals(connection);
    try {
      fill(connection, deals, dimensions);
    } finally {
      dimensions.forEach(Source::close);
      deals.close();
    }
  }

  private void fill(SqlConnection connection, Source deals, List<Source> dimensions) {
    var model = new NextModel(connection);
    var facts = new Facts(connection);
    model.create();
    facts.prepare();
    dimensions.forEach(Source::catchUp);
    deals.follow(facts::take, source -> progress.read(source.read()));
    progress.reached(Progress.Step.SORTING);
    facts.sort();
    model.nameFacts();
    rollUp(connection);
    progress.reached(Progress.Step.INDEXING);
    model.indexFacts();
    progress.reached(Progress.Step.SWAPPING);
    List<Source> sources = new ArrayList<>(dimensions);
    sources.add(deals);
    takePlace(connection, model, sources);
    progress.reached(Progress.Step.DONE);
  }

  private Source deals(SqlConnection connection) {
    return new Source(
        connection,
        topic("deals", "salesline.pipeline.opportunity-events.v1"),
        Folds.ofDeals(),
        Revisions.ofDeals());
  }

  private List<Source> dimensions(SqlConnection connection) {
    return List.of(
        dimension(connection, "stages", "salesline.pipeline.stage.v1", Folds.ofStages()),
        dimension(connection, "products", "salesline.pipeline.product.v1", Folds.ofProducts()),
        dimension(
            connection, "contracts", "salesline.pipeline.contract-events.v1", Folds.ofContracts()),
        dimension(
            connection,
            "customer-profiles",
            "salesline.leads.customer-profile.v1",
            Folds.ofCustomers()));
  }

  private Source dimension(SqlConnection connection, String consumer, String topic, Fold fold) {
    return new Source(connection, topic(consumer, topic), fold, Revisions.noted(consumer));
  }

  private Retelling topic(String consumer, String topic) {
    return new Retelling(settings.bootstrapServers(), consumer, topic);
  }

  private static void rollUp(SqlConnection connection) {
    ROLLUPS.forEach(sql -> run(connection, sql));
  }

  /** Questions go on meanwhile: where one lasts, the next attempt follows. */
  private void takePlace(SqlConnection connection, NextModel model, List<Source> sources) {
    for (int attempt = 1; ; attempt++) {
      sources.forEach(Source::catchUp);
      Map<Source, Map<Integer, Long>> positions =
          sources.stream().collect(Collectors.toMap(it -> it, Source::position));
      Transaction transaction = connection.begin().await().indefinitely();
      try {
        sources.forEach(Source::hold);
        sources.forEach(Source::follow);
        model.takePlace(settings.appRole());
        transaction.commit().await().indefinitely();
        return;
      } catch (RuntimeException failure) {
        transaction.rollback().await().indefinitely();
        if (attempt == MOST_ATTEMPTS || !isBusy(failure)) {
          throw failure;
        }
        positions.forEach(Source::backTo);
      }
    }
  }

  private static boolean isBusy(RuntimeException failure) {
    Throwable cause = failure instanceof PgException ? failure : failure.getCause();
    return cause instanceof PgException refused && LOCK_NOT_AVAILABLE.equals(refused.getSqlState());
  }

  private static boolean query(SqlConnection connection, String sql) {
    return connection.query(sql).execute().await().indefinitely().iterator().next().getBoolean(0);
  }

  private static void run(SqlConnection connection, String sql) {
    connection.query(sql).execute().await().indefinitely();
  }
}

package io.salesline.reporting.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.access.Scope;
import io.salesline.reporting.PublishedDeals;
import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.Period;
import io.salesline.reporting.sql.Bindings;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sums tell of everybody is what the stays tell. */
@QuarkusTest
class CohortSumsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int DEALS = 200;

  private static final List<Period> PERIODS =
      List.of(
          new Period(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 6, 10)),
          new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)),
          new Period(LocalDate.of(2026, 5, 5), LocalDate.of(2026, 5, 5)),
          new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31)));

  private static final List<Instant> NOWS =
      List.of(Instant.parse("2027-02-01T00:00:00Z"), Instant.parse("2026-12-03T11:22:33Z"));

  @Inject Pool pool;

  @BeforeEach
  void publish() {
    new PublishedDeals().add(606, DEALS);
    PublishedDeals.awaitRead();
  }

  @Test
  void agreeWithTheStays() {
    for (Key key : List.of(Key.NOTHING, Key.QUARTER)) {
      for (Period period : PERIODS) {
        agree(key, period, 1);
        agree(key, period, 20);
        agree(key, period, 150);
      }
    }
  }

  private void agree(Key key, Period period, int horizon) {
    for (Instant now : NOWS) {
      for (String zone : List.of("Etc/UTC", "Asia/Shanghai", "America/St_Johns")) {
        ZoneId place = ZoneId.of(zone);
        var bySums = told(key, cohort(period, horizon, now, true), place);
        assertThat(bySums)
            .as("%s of %s within %d days in %s", key, period, horizon, place)
            .isEqualTo(told(key, cohort(period, horizon, now, false), place));
      }
    }
  }

  /** By key and stage, all numbers. */
  private Map<String, String> told(Key key, Cohort cohort, ZoneId zone) {
    var bindings = new Bindings();
    String sql = CohortSql.counts(cohort, key, zone, bindings);
    var rows = pool.preparedQuery(sql).execute(bindings.tuple()).await().atMost(PATIENCE);
    var told = new TreeMap<String, String>();
    Cohorts.summed(rows)
        .forEach(
            (name, stages) ->
                stages.forEach((stage, passage) -> told.put(name + " " + stage, line(passage))));
    assertThat(told).isNotEmpty();
    return told;
  }

  private static String line(Passage passage) {
    var stays = new TreeMap<Long, List<Long>>();
    passage
        .stays()
        .forEach(
            stay -> {
              var counts =
                  stays.computeIfAbsent(stay.time(), unused -> new ArrayList<>(List.of(0L, 0L)));
              counts.set(0, counts.get(0) + stay.ended());
              counts.set(1, counts.get(1) + stay.censored());
            });
    return "%d %d %d %d %d %d %d %s"
        .formatted(
            passage.entered(),
            passage.next(),
            passage.beyond(),
            passage.lost(),
            passage.young(),
            passage.again(),
            passage.untimed(),
            stays);
  }

  private static Cohort cohort(Period period, int horizon, Instant now, boolean isUntilNow) {
    var everybody = new Cut(everything(), null, null, null);
    return new Cohort(everybody, period, horizon, now, isUntilNow);
  }

  private static Scope everything() {
    return new Scope(true, UUID.randomUUID(), LocalDate.of(2026, 12, 3));
  }
}

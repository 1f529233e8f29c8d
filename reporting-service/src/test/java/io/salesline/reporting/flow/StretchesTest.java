package io.salesline.reporting.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.reporting.flow.Stretches.Days;
import io.salesline.reporting.flow.Stretches.Edge;
import io.salesline.reporting.question.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cohort's time, cut so that whole days in UTC are read from sums. */
class StretchesTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FROM = LocalDate.of(2026, 1, 15);
  private static final LocalDate TO = LocalDate.of(2026, 4, 10);

  @Test
  void whatIsNoWholeDayInUtcIsAnEdge() {
    var stretches = Stretches.of(cohort("2026-04-20T05:00:00Z", 30), Key.NOTHING, SHANGHAI);

    assertThat(stretches.days())
        .containsExactly(
            new Days("", true, FROM, LocalDate.of(2026, 3, 21)),
            new Days("", false, LocalDate.of(2026, 3, 22), TO));
    assertThat(stretches.edges())
        .containsExactly(
            edge("", true, "2026-01-14T16:00:00Z", "2026-01-15T00:00:00Z"),
            edge("", true, "2026-03-21T00:00:00Z", "2026-03-21T05:00:00Z"),
            edge("", false, "2026-03-21T05:00:00Z", "2026-03-22T00:00:00Z"),
            edge("", false, "2026-04-10T00:00:00Z", "2026-04-10T16:00:00Z"));
  }

  @Test
  void aQuarterEndsWhereTheOrganisationsDayEnds() {
    var stretches = Stretches.of(cohort("2027-01-01T00:00:00Z", 30), Key.QUARTER, SHANGHAI);

    assertThat(stretches.edges())
        .contains(
            edge("2026-Q1", true, "2026-03-31T00:00:00Z", "2026-03-31T16:00:00Z"),
            edge("2026-Q2", true, "2026-03-31T16:00:00Z", "2026-04-01T00:00:00Z"));
  }

  @Test
  void whatBeginsAfterNowIsNone() {
    var stretches = Stretches.of(cohort("2026-01-14T15:00:00Z", 30), Key.NOTHING, SHANGHAI);

    assertThat(stretches).isEqualTo(new Stretches(List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Etc/UTC", "Asia/Shanghai", "America/St_Johns", "Pacific/Apia"})
  void noMomentIsMissingAndNoneIsThereTwice(String zone) {
    ZoneId place = ZoneId.of(zone);
    for (int horizon = 1; horizon < 120; horizon += 7) {
      var stretches = Stretches.of(cohort("2026-04-20T05:00:00Z", horizon), Key.QUARTER, place);
      List<Edge> all = inOrder(stretches);

      assertThat(all.getFirst().since()).isEqualTo(FROM.atStartOfDay(place).toInstant());
      assertThat(all.getLast().until()).isEqualTo(TO.plusDays(1).atStartOfDay(place).toInstant());
      for (int n = 1; n < all.size(); n++) {
        assertThat(all.get(n).since()).isEqualTo(all.get(n - 1).until());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = Key.class, names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
  void whatHasHadTheHorizonEndsInTime(Key key) {
    var cohort = cohort("2026-04-20T05:00:00Z", 45);

    assertThat(inOrder(Stretches.of(cohort, key, SHANGHAI)))
        .allSatisfy(
            each -> assertThat(each.ripe()).isEqualTo(!each.until().isAfter(cohort.ripeBefore())));
  }

  private static List<Edge> inOrder(Stretches stretches) {
    var all = new ArrayList<>(stretches.edges());
    for (Days days : stretches.days()) {
      all.add(new Edge(days.key(), days.ripe(), start(days.first()), start(days.past())));
    }
    all.sort(Comparator.comparing(Edge::since));
    return all;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Cohort cohort(String past, int horizon) {
    return new Cohort(null, new Period(FROM, TO), horizon, Instant.parse(past), true);
  }

  private static Edge edge(String key, boolean ripe, String since, String until) {
    return new Edge(key, ripe, Instant.parse(since), Instant.parse(until));
  }
}

package io.salesline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.salesline.platform.testing.TestOrganisation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;

/** Each number of the flow beside the same counted from the events. */
final class FlowComparison {

  private static final LocalDate FROM = LocalDate.of(2026, 3, 3);
  private static final LocalDate TO = LocalDate.of(2026, 6, 10);
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final Instant PAST = AS_OF.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();

  private final List<List<DealState>> histories;
  private final RandomOrganisation organisation;

  FlowComparison(List<List<DealState>> histories, RandomOrganisation organisation) {
    this.histories = histories;
    this.organisation = organisation;
  }

  void agree(UUID product) {
    String company = "unit=" + organisation.company();
    BiPredicate<DealState, LocalDate> ours =
        (deal, day) -> day != null && organisation.unitOn(deal.owner(), day, "company") != null;
    for (int horizon : new int[] {1, 20, 90}) {
      agrees(company, horizon, ours);
    }
    agrees(
        company + "&product=" + product,
        20,
        (deal, day) -> product.equals(deal.product()) && ours.test(deal, day));
    for (UUID person : organisation.people()) {
      agrees("member=" + person, 20, (deal, day) -> deal.owner().equals(person));
    }
  }

  /**
   * @param wanted whether what a deal as it stood on a day began counts; the day may be unknown
   */
  private void agrees(String cut, int horizon, BiPredicate<DealState, LocalDate> wanted) {
    String question =
        "funnel/flow?%s&entered_from=%s&entered_to=%s&as_of=%s&horizon=%d"
            .formatted(cut, FROM, TO, AS_OF, horizon);
    var naive = new NaiveFlow(histories, visit -> counts(visit, wanted), PAST, horizon);
    JsonPath every = read(question);
    JsonPath any = read(question + "&view=any");

    assertThat(told(every)).as(question).isEqualTo(naive.told());
    assertThat(told(any)).isEqualTo(naive.told());
    every.<Map<String, Object>>getList("stages").forEach(FlowComparison::opensToItsStays);
    converted(every).forEach(each -> assertThat(each.get("converted")).isEqualTo(each.get("next")));
    converted(any)
        .forEach(
            each ->
                assertThat(each.get("converted"))
                    .isEqualTo((Integer) each.get("next") + (Integer) each.get("skipped")));
  }

  private static boolean counts(NaiveFlow.Visit visit, BiPredicate<DealState, LocalDate> wanted) {
    if (visit.entered() == null) {
      return wanted.test(visit.on(), null);
    }
    LocalDate day = LocalDate.ofInstant(visit.entered(), ZoneOffset.UTC);
    return !day.isBefore(FROM) && !day.isAfter(TO) && wanted.test(visit.on(), day);
  }

  private static JsonPath read(String question) {
    return Reports.read(TestOrganisation.DIRECTOR, question);
  }

  private static void opensToItsStays(Map<String, Object> stage) {
    var listed = Reports.follow(TestOrganisation.DIRECTOR, (String) stage.get("deals"), 50);
    assertThat(listed.count())
        .as("%s", stage)
        .isEqualTo(((Map<?, ?>) stage.get("dwell")).get("stays"));
  }

  private static List<Map<String, Object>> converted(JsonPath flow) {
    return flow.getList("stages.conversion");
  }

  private static Map<String, String> told(JsonPath flow) {
    var told = new TreeMap<String, String>();
    for (Map<String, Object> stage : flow.<Map<String, Object>>getList("stages")) {
      String line = line(stage);
      if (!line.startsWith(NaiveFlow.NOTHING)) {
        told.put((String) stage.get("stage"), line);
      }
    }
    return told;
  }

  private static String line(Map<String, Object> stage) {
    var conversion = (Map<?, ?>) stage.get("conversion");
    var dwell = (Map<?, ?>) stage.get("dwell");
    return "%s %s %s %s %s %s %s %s %s %s %s %s"
        .formatted(
            conversion.get("entered"),
            conversion.get("next"),
            conversion.get("skipped"),
            conversion.get("lost"),
            conversion.get("open"),
            stage.get("young"),
            stage.get("untimed"),
            stage.get("re_entries"),
            dwell.get("stays"),
            dwell.get("left"),
            dwell.get("median_days"),
            dwell.get("upper_quartile_days"));
  }
}

package io.salesline.reporting.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.platform.access.Scope;
import io.salesline.reporting.answer.DealsLink;
import io.salesline.reporting.question.Period;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each number links to the list of exactly its deals. */
class ItemLinkTest {

  private static final UUID UNIT = new UUID(0, 7);
  private static final Period SPAN =
      new Period(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 3, 20));

  @Test
  void aMonthIsCutByTheSpanAsked() {
    assertThat(link(Grouping.MONTH, "2026-01"))
        .endsWith("closed_from=2026-01-10&closed_to=2026-01-31");
    assertThat(link(Grouping.MONTH, "2026-02"))
        .endsWith("closed_from=2026-02-01&closed_to=2026-02-28");
    assertThat(link(Grouping.MONTH, "2026-03"))
        .endsWith("closed_from=2026-03-01&closed_to=2026-03-20");
  }

  @Test
  void aTeamTakesThePlaceOfTheUnitAsked() {
    String team = new UUID(0, 8).toString();

    assertThat(link(Grouping.TEAM, team)).contains("unit=" + team).doesNotContain(UNIT.toString());
  }

  @Test
  void whatBelongsToNobodyIsAskedForAsSuch() {
    assertThat(link(Grouping.TEAM, "unassigned"))
        .contains("unit=" + UNIT)
        .endsWith("unassigned=team");
    assertThat(link(Grouping.MONTH, "undated")).endsWith("undated=true");
  }

  private static String link(Grouping by, String key) {
    var question = new SalesQuestion(by, null, UNIT, null, SPAN);
    var scope = new Scope(true, new UUID(0, 1), LocalDate.of(2026, 3, 20));
    var all = DealsLink.of(question.cut(scope)).within(SPAN).with("status", "won");
    return ItemLink.of(all, question, key).toString();
  }
}

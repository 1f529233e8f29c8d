package io.salesline.reporting;

import static io.salesline.platform.testing.TestOrganisation.id;
import static io.salesline.reporting.Reports.follow;
import static io.salesline.reporting.Reports.read;
import static io.salesline.reporting.Reports.stage;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Await;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One deal, from its opening to its collection, as its owner sees it. */
@QuarkusTest
class JourneyIT {

  private static Publisher publisher;

  @BeforeAll
  static void open() {
    publisher = new Publisher();
    publisher.defaultStages();
  }

  @AfterAll
  static void close() {
    publisher.close();
  }

  @Test
  void everyStepShowsInTheFunnelAndTheSales() {
    // Given
    var opened = DealState.opened(id("rosa"), "1200.00");
    publisher.deal(opened);
    Await.until(() -> assertThat(count(stage(funnel(), "lead-screening"))).isEqualTo(1));
    List<String> stages = funnel().getList("stages.stage");
    assertThat(stages)
        .containsExactly(
            "lead-screening",
            "first-contact",
            "needs-discovery",
            "proposal",
            "negotiation",
            "delivery-collection");

    // When
    var won = opened.enters("first-contact").enters("proposal").won(LocalDate.of(2026, 3, 9));
    publisher.deal(opened.enters("first-contact"));
    publisher.deal(opened.enters("first-contact").enters("proposal"));
    publisher.deal(won);

    // Then
    Await.until(() -> assertThat(funnel().getInt("won.count")).isEqualTo(1));
    var funnel = funnel();
    assertThat(count(stage(funnel, "lead-screening"))).isZero();
    assertThat(stage(funnel, "delivery-collection")).containsEntry("amount", "1200.00");
    assertThat(funnel.getString("basis")).isEqualTo("booked-net");
    assertThat(follow("rosa", funnel.getString("won.deals")))
        .isEqualTo(new Reports.Listed(1, "1200.00"));
    assertThat(follow("rosa", (String) stage(funnel, "delivery-collection").get("deals")).count())
        .isEqualTo(1);
    var sales = read("rosa", "sales?by=month&from=2026-03-01&to=2026-03-31");
    assertThat(sales.getString("items[0].key")).isEqualTo("2026-03");
    assertThat(sales.getString("total.amount")).isEqualTo("1200.00");
    assertThat(follow("rosa", sales.getString("items[0].deals")).count()).isEqualTo(1);

    publisher.deal(won.collected());
    Await.until(() -> assertThat(count(stage(funnel(), "delivery-collection"))).isZero());
    assertThat(funnel().getInt("won.count")).isEqualTo(1);

    var deal = read("rosa", funnel().getString("won.deals"));
    var events = read("rosa", deal.getString("items[0].events"));
    List<String> types = events.getList("items.type");
    assertThat(types)
        .containsExactly(
            "opportunity.opened",
            "opportunity.stage-entered",
            "opportunity.stage-entered",
            "opportunity.won",
            "opportunity.amended");
    assertThat(events.getString("items[3].change.from_stage")).isEqualTo("proposal");
  }

  private static io.restassured.path.json.JsonPath funnel() {
    return read("rosa", "funnel");
  }

  private static int count(Map<String, Object> stage) {
    return (Integer) stage.get("count");
  }
}

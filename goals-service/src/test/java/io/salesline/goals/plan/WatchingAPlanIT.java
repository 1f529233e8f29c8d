package io.salesline.goals.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.goals.testing.Deals;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.PlanSheets;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.LiveReader;
import io.salesline.platform.testing.LiveReader.Event;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WatchingAPlanIT {

  static final Duration PATIENCE = Duration.ofSeconds(10);

  UUID north;
  Person rick;
  String plan;

  @BeforeEach
  void planned() {
    Firm.await();
    north = Firm.team("North", null);
    rick = Firm.representative("rick", north, "2023-01-01");
    plan = PlanSheets.plan(north, 2023, "1200.00", List.of());
  }

  @Test
  void aWinShowsByItself() {
    try (var live = open(Firm.ADMINISTRATOR, "&by=place");
        var deals = new Deals()) {
      // Given
      assertThat(next(live, "0.00").json().getString("parts[0].member_id"))
          .isEqualTo(rick.id().toString());

      // When
      deals.won(rick, "2023-03-02", "250.50");

      // Then
      Event changed = next(live, "250.50");
      assertThat(changed.json().getString("parts[0].actual.amount")).isEqualTo("250.50");
      assertThat(changed.id()).matches("\\d+");
    }
  }

  @Test
  void anEditShowsByItself() {
    try (var live = open(Firm.ADMINISTRATOR, "&by=place")) {
      // Given
      assertThat(next(live, "0.00").json().getString("whole.target.amount")).isEqualTo("1200.00");

      // When
      PlanSheets.edit(Firm.ADMINISTRATOR, plan, Map.of(), "1800.00").statusCode(200);

      // Then
      Event changed =
          live.await(
              PATIENCE,
              event ->
                  "progress".equals(event.name())
                      && "1800.00".equals(event.json().getString("whole.target.amount")));
      assertThat(changed.json().getString("parts[0].target.amount")).isEqualTo("1800.00");
    }
  }

  @Test
  void aChangeByAnotherReplicaShowsToo() {
    try (var live = open(Firm.ADMINISTRATOR, "")) {
      // Given
      long first = Long.parseLong(next(live, "0.00").id());

      // When
      Database.change("update result_model set change = change + 1");

      // Then
      Event changed =
          live.await(
              PATIENCE,
              event ->
                  "end".equals(event.name())
                      || "progress".equals(event.name()) && Long.parseLong(event.id()) > first);
      assertThat(changed.name()).as(changed.data()).isEqualTo("progress");
    }
  }

  @Test
  void whoDoesNotSeeThePlanHearsOfNothing() {
    Person stranger = Firm.representative("stranger", Firm.company(), "2023-01-01");
    try (var live = open(stranger.username(), "")) {
      Event end = live.await(PATIENCE, event -> "end".equals(event.name()));
      assertThat(end.data()).contains("not-found");
    }
  }

  private LiveReader open(String who, String more) {
    return LiveReader.open(
        who, "/api/goals/v1/stream?plan_id=" + plan + "&as_of=2023-12-31" + more);
  }

  private static Event next(LiveReader live, String actual) {
    return live.await(
        PATIENCE,
        event ->
            "progress".equals(event.name())
                && actual.equals(event.json().getString("whole.actual.amount")));
  }
}

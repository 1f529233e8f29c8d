package io.salesline.goals.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.PlanSheets;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Simultaneously;
import io.salesline.platform.testing.TestEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Eight people edit one plan (fault 21 of quality.md). */
@QuarkusTest
class EditingAPlanAtOnceIT {

  private static final String DIRECTOR = Firm.ADMINISTRATOR;
  private static final int EDITORS = 8;
  private static final int EDITS = 12;
  private static final List<Map<String, String>> CLASSES =
      List.of(Map.of("key", "class-a", "customer_class", "A"));

  private final List<UUID> teams = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private String plan;

  @BeforeEach
  void aPlanOfThreeTeams() {
    Firm.await();
    UUID east = Firm.region("East");
    for (int i = 0; i < 3; i++) {
      teams.add(Firm.team("Team", east));
      people.add(Firm.representative("rick", teams.get(i), "2026-01-01"));
      people.add(Firm.representative("rosa", teams.get(i), "2026-01-01"));
    }
    plan = PlanSheets.plan(east, 2026, "1234567.89", CLASSES);
    PlanSheets.lock(DIRECTOR, plan, PlanSheets.cell("2026-M05", teams.getFirst(), null))
        .statusCode(201);
  }

  @Test
  void everyMarginStillAddsUp() throws Exception {
    // When
    List<Callable<Integer>> editors =
        IntStream.range(0, EDITORS).<Callable<Integer>>mapToObj(it -> () -> edits(it)).toList();
    int done = Simultaneously.all(editors).stream().mapToInt(it -> it).sum();

    // Then
    assertThat(done).isPositive();
    PlanSheets.assertEveryMarginAddsUp(plan);
    Await.until(
        () ->
            assertThat(TestEvents.of("salesline.goals.plan-events.v1", plan))
                .extracting(event -> event.get("revision").asLong())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, done + 1).boxed().toList()));
    var last = TestEvents.of("salesline.goals.plan-events.v1", plan).getLast();
    assertThat(last.get("total_amount").decimalValue())
        .isEqualByComparingTo(PlanSheets.amount(plan, ""));
  }

  @Test
  void aSumThatIsNotThatOfItsLeavesWouldBeSeen() {
    // When
    Database.change(
        "update plan_row set amounts = set_byte(amounts, 55, get_byte(amounts, 55) # 1) where plan_id = '%s' and node = 0 and segment = 0"
            .formatted(plan));

    // Then
    assertThat(PlanSheets.wrongSums(plan)).isEqualTo(1);
  }

  /** How many of somebody's edits were done; others are refused by the lock. */
  private int edits(int editor) {
    var random = new Random(editor);
    int done = 0;
    for (int i = 0; i < EDITS; i++) {
      var answer =
          Simultaneously.unlessBusy(
                  () ->
                      PlanSheets.edit(DIRECTOR, plan, cell(random), random.nextInt(900_000) + ".07")
                          .extract()
                          .response())
              .then();
      int status = answer.extract().statusCode();
      assertThat(status).as(answer.extract().asString()).isIn(200, 409);
      done += status == 200 ? 1 : 0;
    }
    return done;
  }

  private Map<String, Object> cell(Random random) {
    String period =
        switch (random.nextInt(4)) {
          case 0 -> null;
          case 1 -> "2026-Q" + (1 + random.nextInt(4));
          case 2 -> "2026-M%02d".formatted(1 + random.nextInt(12));
          default -> "2026-W%02d".formatted(2 + random.nextInt(50));
        };
    UUID unit = random.nextBoolean() ? teams.get(random.nextInt(teams.size())) : null;
    UUID member =
        unit == null && random.nextBoolean()
            ? people.get(random.nextInt(people.size())).id()
            : null;
    return random.nextBoolean()
        ? PlanSheets.cell(period, unit, member)
        : PlanSheets.cell(period, unit, member, random.nextBoolean() ? "class-a" : "other");
  }
}

package io.salesline.goals.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.goals.testing.Deals;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.GoalCards;
import io.salesline.goals.testing.WorkingCalendars;
import io.salesline.platform.testing.TestEvents;
import io.salesline.platform.time.Time;
import io.salesline.platform.time.WorkingCalendar;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of goals of the month that yesterday was in, and yesterday was a working day. */
@QuarkusTest
class LookingAtProgressIT {

  @Inject WorkingCalendar inForce;
  @Inject Time time;

  Deals deals;
  WorkingCalendars calendars;
  LocalDate yesterday;
  Person rick;
  String goal;

  @BeforeEach
  void aGoal() {
    deals = new Deals();
    calendars = new WorkingCalendars();
    yesterday = time.today().minusDays(1);
    calendars.works(yesterday, inForce);
    rick = Firm.representative("rick", Firm.company(), "2020-01-01");
    goal =
        GoalCards.ofMember(
            Firm.ADMINISTRATOR, rick.id(), YearMonth.from(yesterday).toString(), "1000");
  }

  @AfterEach
  void close() {
    calendars.close();
    deals.close();
  }

  @Test
  void tellsOnceThatAGoalIsOffPaceUntilItIsBackAndOnceThatItIsMet() {
    // Given: nothing is reached
    GoalCards.awaitTold(goal, "set", "off-pace");
    assertThat(amountOfLast("actual_amount")).isZero();
    assertThat(amountOfLast("expected_amount")).isPositive();

    // When: it is back, and is met, and both are lost again
    var first = deals.won(rick, yesterday.toString(), "1000");
    GoalCards.awaitTold(goal, "set", "off-pace", "met");
    deals.lost(first, yesterday.toString());
    GoalCards.awaitTold(goal, "set", "off-pace", "met", "off-pace");
    deals.won(rick, yesterday.toString(), "2000");
    GoalCards.awaitTold(goal, "set", "off-pace", "met", "off-pace", "back-on-pace");
    GoalCards.revise(Firm.ADMINISTRATOR, goal, yesterday.toString(), "1500").statusCode(201);

    // Then: reached again is told again only where it asks for something else
    GoalCards.awaitTold(
        goal, "set", "off-pace", "met", "off-pace", "back-on-pace", "revised", "met");
    assertThat(amountOfLast("actual_amount")).isEqualByComparingTo("2000");
    assertThat(TestEvents.of(GoalCards.TOPIC, goal).getLast().get("revision").asLong())
        .isEqualTo(7);
  }

  @Test
  void saysNothingOfThePaceOfAMonthThatIsOver() {
    LocalDate before = yesterday.minusMonths(1);
    String over =
        GoalCards.ofMember(
            Firm.ADMINISTRATOR, rick.id(), YearMonth.from(before).toString(), "1000");
    GoalCards.awaitTold(goal, "set", "off-pace");

    // When
    deals.won(rick, before.toString(), "1000");

    // Then
    GoalCards.awaitTold(over, "set", "met");
  }

  @Test
  void tellsOfUnitsToo() {
    UUID team = Firm.team("Swift", null);
    Person rosa = Firm.representative("rosa", team, "2020-01-01");
    String ofTeam =
        GoalCards.ofUnit(Firm.ADMINISTRATOR, team, YearMonth.from(yesterday).toString(), "1000");
    GoalCards.awaitTold(ofTeam, "set", "off-pace");

    // When
    deals.won(rosa, yesterday.toString(), "1000");

    // Then
    GoalCards.awaitTold(ofTeam, "set", "off-pace", "met");
  }

  private BigDecimal amountOfLast(String field) {
    return TestEvents.of(GoalCards.TOPIC, goal).getLast().get(field).decimalValue();
  }
}

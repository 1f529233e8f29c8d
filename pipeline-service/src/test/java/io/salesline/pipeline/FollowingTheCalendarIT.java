package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.TestCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What counts working days here goes by the organisation's calendar, as it is now. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class FollowingTheCalendarIT {

  private final TestCalendar calendar = new TestCalendar();

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @AfterEach
  void putBack() {
    calendar.close();
  }

  @Test
  void aDealRotsOnTheNextDayThatIsWorked() {
    // Given
    String deal = opened(REPRESENTATIVE);
    LocalDate rots = rotsOn(deal);
    LocalDate saturday = rots.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));

    // When
    calendar.tells(List.of(rots.toString()), List.of());

    // Then
    awaitRotsOn(deal, nextWorkingDay(rots));

    // When: the rest of the week is off and made up for on Saturday
    List<String> week = rots.datesUntil(saturday).map(LocalDate::toString).toList();
    calendar.tells(week, List.of(saturday.toString()));

    // Then
    awaitRotsOn(deal, saturday);
  }

  private static LocalDate nextWorkingDay(LocalDate day) {
    LocalDate next = day.plusDays(1);
    return next.getDayOfWeek().getValue() > 5 ? nextWorkingDay(next) : next;
  }

  private static void awaitRotsOn(String deal, LocalDate day) {
    Await.until(
        () ->
            Api.as(REPRESENTATIVE)
                .get(PATH + "/" + deal)
                .then()
                .body("rots_on", equalTo(day.toString())));
  }

  private static LocalDate rotsOn(String deal) {
    return LocalDate.parse(
        Api.as(REPRESENTATIVE).get(PATH + "/" + deal).then().extract().path("rots_on"));
  }
}

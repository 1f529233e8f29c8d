package io.salesline.goals.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.WorkingCalendars;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.TestEvents;
import io.salesline.platform.time.WorkingCalendar;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeepingTheCalendarIT {

  private static final LocalDate NEW_YEAR_EVE = LocalDate.of(2025, 1, 28);
  private static final LocalDate MAKE_UP_SUNDAY = LocalDate.of(2025, 1, 26);

  @Inject WorkingCalendar inForce;
  private WorkingCalendars calendars;

  @BeforeEach
  void remember() {
    calendars = new WorkingCalendars();
  }

  @AfterEach
  void putBack() {
    calendars.close();
  }

  @Test
  void aShippedYearComesIntoForceAndIsPublished() {
    // When
    Api.as(Firm.ADMINISTRATOR)
        .body(Map.of("years", List.of(2025)))
        .post(WorkingCalendars.PATH + "/years")
        .then()
        .statusCode(200)
        .body("years", hasItems(2025))
        .body("days.find { it.day == '2025-01-26' }.works", equalTo(true));

    // Then
    Await.until(
        () -> {
          assertThat(inForce.days().isWorkingDay(NEW_YEAR_EVE)).isFalse();
          assertThat(inForce.days().isWorkingDay(MAKE_UP_SUNDAY)).isTrue();
        });
    Await.until(() -> assertThat(lastPublished()).contains("\"days_worked\":\"2025-01-26,"));
  }

  @Test
  void whatIsSetReplacesAllAndAMissingYearWarns() {
    calendars
        .set("six-day", List.of(2025), List.of(WorkingCalendars.day("2025-01-28", false)))
        .then()
        .statusCode(200)
        .body("week", equalTo("six-day"))
        .body("days.day", contains("2025-01-28"));

    WorkingCalendars.read()
        .then()
        .statusCode(200)
        .body("missing_years", hasItems(LocalDate.now(ZoneOffset.UTC).getYear()));
    Await.until(() -> assertThat(inForce.days().isWorkingDay(NEW_YEAR_EVE.plusDays(4))).isTrue());
  }

  @Test
  void iCalendarIsTakenOver() {
    Api.as(Firm.ADMINISTRATOR)
        .contentType("text/calendar; charset=utf-8")
        .body(
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270205\r\n"
                + "SUMMARY:春节（休）\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
        .post(WorkingCalendars.PATH + "/icalendar")
        .then()
        .statusCode(200)
        .body("days.find { it.day == '2027-02-05' }.label_zh", containsString("春节"));
  }

  @Test
  void nobodyElseChangesItAndNobodyUnseen() {
    var rick = Firm.representative("rick", Firm.company(), "2026-01-01");
    var body = Map.of("week", "five-day", "years", List.of(), "days", List.of());
    String etag = WorkingCalendars.etag();

    Api.as(rick.username()).get(WorkingCalendars.PATH).then().statusCode(200);
    Api.as(rick.username())
        .header("If-Match", etag)
        .body(body)
        .put(WorkingCalendars.PATH)
        .then()
        .statusCode(403);
    Api.as(Firm.ADMINISTRATOR).body(body).put(WorkingCalendars.PATH).then().statusCode(428);
    calendars.set("five-day", List.of(), List.of()).then().statusCode(200);
    Api.as(Firm.ADMINISTRATOR)
        .header("If-Match", etag)
        .body(body)
        .put(WorkingCalendars.PATH)
        .then()
        .statusCode(412);
  }

  @Test
  void whatCannotBeIsRefusedWithItsReason() {
    calendars
        .set("five-day", List.of(), List.of(WorkingCalendars.day("2025-01-28", false)))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("day-of-unknown-year"));
    calendars
        .set("alternating", List.of(), List.of())
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("six-day-week"));
    Api.as(Firm.ADMINISTRATOR)
        .body(Map.of("years", List.of(2031)))
        .post(WorkingCalendars.PATH + "/years")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("year-not-shipped"));
  }

  private static String lastPublished() {
    return new String(
        TestEvents.all("salesline.goals.working-calendar.v1").getLast().value(),
        StandardCharsets.UTF_8);
  }
}

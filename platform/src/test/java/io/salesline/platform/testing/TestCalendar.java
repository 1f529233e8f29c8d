package io.salesline.platform.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The organisation's working calendar, told as goals-service would. Closing it puts Monday to
 * Friday back.
 */
public final class TestCalendar implements AutoCloseable {

  private static final String TOPIC = "salesline.goals.working-calendar.v1";
  private static final String TYPE = "salesline.goals.working-calendar.changed.v1";
  private static final AtomicLong REVISION = new AtomicLong();

  private final TestEvents events = new TestEvents();

  /** Monday to Friday, but for these days. */
  public void tells(List<String> daysOff, List<String> daysWorked) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("week", "five-day");
    row.put("six_day_week", null);
    row.put("days_off", String.join(",", daysOff));
    row.put("days_worked", String.join(",", daysWorked));
    row.put("years", "");
    events.send(TOPIC, "working-calendar", TYPE, REVISION.incrementAndGet(), row);
    awaitApplied();
  }

  private static void awaitApplied() {
    String applied = "select count(*) from working_calendar where revision = " + REVISION.get();
    Await.until(
        () -> {
          if (Database.number(applied) != 1) {
            throw new AssertionError("the calendar is not there yet");
          }
        });
  }

  @Override
  public void close() {
    tells(List.of(), List.of());
    events.close();
  }
}

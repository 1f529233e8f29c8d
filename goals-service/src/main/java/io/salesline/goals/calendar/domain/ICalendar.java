package io.salesline.goals.calendar.domain;

import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.problem.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads days off and make-up working days from iCalendar (RFC 5545): each VEVENT is one or more
 * whole days. A day is worked where X-APPLE-SPECIAL-DAY says {@code ALTERNATE-WORKDAY}, or the
 * summary names it 班, as the calendars that people subscribe to do; else it is off.
 */
public final class ICalendar {

  private static final int LONGEST_EVENT = 31;
  private static final int LONGEST_LABEL = 100;

  private ICalendar() {}

  /**
   * @throws Refusal where it is no iCalendar, or an event names no days
   */
  public static List<SpecialDay> read(String text) {
    List<String> lines = unfolded(text);
    if (lines.isEmpty() || !"BEGIN:VCALENDAR".equals(lines.getFirst().strip())) {
      throw Refusal.malformed("icalendar-malformed");
    }
    return events(lines).stream().flatMap(ICalendar::days).toList();
  }

  /** A line that begins with a blank goes on with the one before (§3.1). */
  private static List<String> unfolded(String text) {
    return text.replaceAll("\\r?\\n[ \\t]", "").lines().filter(line -> !line.isBlank()).toList();
  }

  private static List<Map<String, String>> events(List<String> lines) {
    var events = new ArrayList<Map<String, String>>();
    Map<String, String> event = null;
    for (String line : lines) {
      switch (line.strip()) {
        case "BEGIN:VEVENT" -> event = new HashMap<>();
        case "END:VEVENT" -> {
          events.add(event == null ? Map.of() : event);
          event = null;
        }
        default -> note(event, line);
      }
    }
    return events;
  }

  /** Name, parameters after semicolons, and after the colon the value. */
  private static void note(Map<String, String> event, String line) {
    int colon = line.indexOf(':');
    if (event != null && colon > 0) {
      String name = line.substring(0, colon).split(";", 2)[0];
      event.put(name, line.substring(colon + 1).strip());
    }
  }

  private static Stream<SpecialDay> days(Map<String, String> event) {
    LocalDate first = date(event.get("DTSTART"));
    LocalDate end = event.containsKey("DTEND") ? date(event.get("DTEND")) : first.plusDays(1);
    if (!first.isBefore(end) || first.plusDays(LONGEST_EVENT).isBefore(end)) {
      throw Refusal.malformed("icalendar-malformed");
    }
    Bilingual label = label(event);
    return first.datesUntil(end).map(day -> new SpecialDay(day, works(event), label));
  }

  private static LocalDate date(String value) {
    try {
      return LocalDate.parse(
          value == null ? "" : value.substring(0, Math.min(8, value.length())),
          DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException e) {
      throw Refusal.malformed("icalendar-malformed");
    }
  }

  private static boolean works(Map<String, String> event) {
    return "ALTERNATE-WORKDAY".equals(event.get("X-APPLE-SPECIAL-DAY"))
        || event.getOrDefault("SUMMARY", "").contains("班");
  }

  private static Bilingual label(Map<String, String> event) {
    String summary =
        event.getOrDefault("SUMMARY", "").replace("\\,", ",").replaceAll("\\p{Cntrl}", " ");
    String label = summary.substring(0, Math.min(LONGEST_LABEL, summary.length()));
    return new Bilingual(label, label);
  }
}

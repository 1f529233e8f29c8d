package io.salesline.pipeline.visit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.pipeline.visit.domain.VisitState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Visits as a calendar (RFC 5545), all times in UTC, so that no time zone need be described. */
final class ICalendar {

  /** Octets of a line without its end (RFC 5545, 3.1). */
  private static final int LONGEST = 75;

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  private ICalendar() {}

  static String of(List<Visit> visits) {
    var calendar = new ICalendar();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Salesline//Visits//EN");
    calendar.line("CALSCALE:GREGORIAN");
    calendar.line("METHOD:PUBLISH");
    calendar.line("X-WR-CALNAME:Salesline");
    calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT15M");
    visits.forEach(calendar::event);
    calendar.line("END:VCALENDAR");
    return calendar.text.toString();
  }

  private void event(Visit visit) {
    boolean cancelled = visit.course().state() == VisitState.CANCELLED;
    line("BEGIN:VEVENT");
    line("UID:visit-" + visit.id() + "@salesline");
    line("DTSTAMP:" + utc(visit.changedAt()));
    line("LAST-MODIFIED:" + utc(visit.changedAt()));
    line("SEQUENCE:" + (visit.revision() - 1));
    line("DTSTART:" + utc(visit.slot().startsAt()));
    line("DTEND:" + utc(visit.slot().endsAt()));
    line("SUMMARY:" + escaped(visit.intent().reason()));
    line("DESCRIPTION:" + escaped(visit.intent().goal()));
    line("STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"));
    line("CLASS:PRIVATE");
    line("END:VEVENT");
  }

  /** Folds a long line between characters, never inside of one (RFC 5545, 3.1). */
  private void line(String line) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      String character = Character.toString(line.codePointAt(i));
      int size = character.getBytes(UTF_8).length;
      if (octets + size > LONGEST) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(character);
      octets += size;
      i += character.length();
    }
    text.append("\r\n");
  }

  /** TEXT of RFC 5545, 3.3.11; control characters other than line ends have no place in it. */
  private static String escaped(String words) {
    return words
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  private static String utc(Instant instant) {
    return UTC.format(instant);
  }
}

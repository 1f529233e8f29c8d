package io.salesline.leads.response.web;

import io.salesline.leads.response.app.ResponseQueries.Grouping;
import io.salesline.leads.response.app.ResponseQueries.Window;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Invalid;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which leads a summary counts, and how. */
public class ResponseWindow {

  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 366;

  @QueryParam("from")
  @Parameter(
      description = "The first day on which they were taken; 30 days ago when absent",
      schema = @Schema(format = "date"))
  String from;

  @QueryParam("to")
  @Parameter(
      description = "The last day, at most 366 after the first; today when absent",
      schema = @Schema(format = "date"))
  String to;

  @QueryParam("by")
  @DefaultValue("source")
  @Parameter(schema = @Schema(enumeration = {"source", "owner"}))
  String by;

  /**
   * @throws Refusal 400 for days that are none, 422 where they are out of order or too far apart
   */
  Window window(LocalDate today, ZoneId zone) {
    LocalDate last = Invalid.unlessDay("to", to).orElse(today);
    LocalDate first = Invalid.unlessDay("from", from).orElse(last.minusDays(USUAL_DAYS));
    if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
      throw Refusal.field("to", "window-impossible", "most", MOST_DAYS);
    }
    return new Window(begin(first, zone), begin(last.plusDays(1), zone));
  }

  private static Instant begin(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  Grouping grouping() {
    Optional<Grouping> known =
        Arrays.stream(Grouping.values())
            .filter(grouping -> grouping.name().toLowerCase(Locale.ROOT).equals(by))
            .findFirst();
    return Invalid.unlessKnown("by", known, "source, owner");
  }
}

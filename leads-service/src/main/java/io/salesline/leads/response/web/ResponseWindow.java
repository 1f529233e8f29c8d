package io.salesline.leads.response.web;

import io.salesline.leads.query.DayWindow;
import io.salesline.leads.query.Days;
import io.salesline.leads.response.app.ResponseQueries.Grouping;
import io.salesline.leads.response.app.ResponseQueries.Window;
import io.salesline.platform.web.Invalid;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which leads a summary counts, by the days on which they were taken, and how. */
public class ResponseWindow extends DayWindow {

  @QueryParam("by")
  @DefaultValue("source")
  @Parameter(schema = @Schema(enumeration = {"source", "owner"}))
  String by;

  /**
   * @throws io.salesline.platform.problem.Refusal as {@link #days} does
   */
  Window window(LocalDate today, ZoneId zone) {
    Days days = days(today);
    return new Window(days.begin(zone), days.end(zone));
  }

  Grouping grouping() {
    Optional<Grouping> known =
        Arrays.stream(Grouping.values())
            .filter(grouping -> grouping.name().toLowerCase(Locale.ROOT).equals(by))
            .findFirst();
    return Invalid.unlessKnown("by", known, "source, owner");
  }
}

package io.salesline.leads.query;

import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Invalid;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Of which days a report counts what was done on them. */
public class DayWindow {

  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 366;

  @QueryParam("from")
  @Parameter(
      description = "The first day; 30 days before the last when absent",
      schema = @Schema(format = "date"))
  String from;

  @QueryParam("to")
  @Parameter(
      description = "The last day, at most 366 after the first; today when absent",
      schema = @Schema(format = "date"))
  String to;

  /**
   * @throws Refusal 400 for days that are none, 422 where they are out of order or too far apart
   */
  public Days days(LocalDate today) {
    LocalDate last = Invalid.unlessDay("to", to).orElse(today);
    LocalDate first = Invalid.unlessDay("from", from).orElse(last.minusDays(USUAL_DAYS));
    if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
      throw Refusal.field("to", "window-impossible", "most", MOST_DAYS);
    }
    return new Days(first, last);
  }
}

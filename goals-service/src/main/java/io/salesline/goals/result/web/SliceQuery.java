package io.salesline.goals.result.web;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.metric.Metric;
import io.salesline.goals.period.Months;
import io.salesline.goals.result.app.Results.Earner;
import io.salesline.goals.result.app.Results.Slice;
import io.salesline.goals.result.app.Results.Span;
import io.salesline.goals.segment.Segment;
import io.salesline.platform.problem.Refusal;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is asked about, as it is named in an address. */
final class SliceQuery {

  @PathParam("metric")
  @Parameter(description = "The key of a metric", example = "collected-cash")
  private String metric;

  @QueryParam("month")
  @Parameter(description = "Such as 2026-11", required = true)
  private String month;

  @QueryParam("as_of")
  @Parameter(description = "By the close of this day; the whole month where absent")
  private String asOf;

  @QueryParam("member_id")
  @Parameter(description = "This person's own results")
  private UUID member;

  @QueryParam("unit_id")
  @Parameter(description = "What was earned in this unit and beneath; or say whose it is")
  private UUID unit;

  Slice slice() {
    return new Slice(
        Metric.of(metric).orElseThrow(Refusal::notFound), earner(), Segment.ALL, span());
  }

  private Earner earner() {
    if ((member == null) == (unit == null)) {
      throw Refusal.field("member_id", "one-scope");
    }
    return member == null
        ? new Earner.Group(new UnitId(unit))
        : new Earner.Person(new MemberId(member));
  }

  private Span span() {
    YearMonth of = Months.parse("month", month == null ? "" : month);
    LocalDate by = asOf == null ? of.atEndOfMonth() : Months.parseDay("as_of", asOf);
    return Span.of(of, by);
  }
}

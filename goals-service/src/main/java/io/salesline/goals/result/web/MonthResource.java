package io.salesline.goals.result.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.period.Months;
import io.salesline.goals.result.app.ClosedMonths;
import io.salesline.goals.result.app.ClosedMonths.Closed;
import io.salesline.goals.result.app.ClosingMonths;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Closes months, and lists those that are closed. */
@Path("/api/goals/v1/closed-months")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Cancellable(false)
@NonBlocking
@Tag(name = "Results")
class MonthResource {

  private static final SortKey<Closed, YearMonth> SORT_KEY =
      new SortKey<>(
          1,
          closed -> Cursor.encode(closed.month().atDay(1)),
          cursor -> YearMonth.from(cursor.date(0)));

  private final Commands commands;
  private final ClosingMonths closing;
  private final ClosedMonths months;

  MonthResource(Commands commands, ClosingMonths closing, ClosedMonths months) {
    this.commands = commands;
    this.closing = closing;
    this.months = months;
  }

  /** A closed month as clients see it. */
  @Schema(name = "ClosedMonth")
  record MonthView(
      @Schema(examples = "2026-10") String month,
      @Schema(description = "What was recorded by then is reported") Instant closedAt,
      @Schema(description = "Null where it was the clock") UUID closedBy) {

    static MonthView of(Closed closed) {
      return new MonthView(closed.month().toString(), closed.at(), closed.by().orElse(null));
    }
  }

  @GET
  @Operation(operationId = "listClosedMonths", summary = "Closed months, the latest first")
  public Uni<Page<MonthView>> list(@BeanParam PageRequest page) {
    return page.read(SORT_KEY, months::list).map(found -> found.map(MonthView::of));
  }

  @POST
  @Path("{month}")
  @RolesAllowed(Role.Name.DIRECTOR)
  @Operation(
      operationId = "closeMonth",
      summary = "Close a month",
      description =
          "What was recorded by now is what is reported of it, whatever is corrected later. A month"
              + " that nobody closes is closed some days after its end.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MonthView.class)))
  public Uni<Response> close(@PathParam("month") String month) {
    YearMonth of = Months.parse("month", month);
    return commands.run(
        new Command("close-month", month),
        work -> closing.close(work, of).map(MonthView::of).map(Answer::ok));
  }
}

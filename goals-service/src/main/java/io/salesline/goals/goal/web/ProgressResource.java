package io.salesline.goals.goal.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.goal.app.ReadingProgress;
import io.salesline.goals.goal.app.ReadingProgress.Behind;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.period.Months;
import io.salesline.goals.result.app.Results.After;
import io.salesline.goals.result.app.Results.Counted;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Scope;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far goals are, and the deals behind it. */
@Path("/api/goals/v1/goals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@NonBlocking
@Tag(name = "Goals")
class ProgressResource {

  private static final SortKey<Behind, After> SORT_KEY =
      new SortKey<>(
          3,
          behind -> place(behind.counted()),
          cursor -> new After(cursor.date(0), cursor.uuid(1), cursor.uuid(2)));

  private static final String AS_OF = "By the close of this day; today where absent";

  private final ReadingProgress reading;
  private final CurrentCaller currentCaller;
  private final Time time;

  ProgressResource(ReadingProgress reading, CurrentCaller currentCaller, Time time) {
    this.reading = reading;
    this.currentCaller = currentCaller;
    this.time = time;
  }

  @GET
  @Path("progress")
  @Operation(
      operationId = "getProgress",
      summary = "How far a goal is",
      description =
          "A person's results are their own. A unit's are those of the people who belonged to it,"
              + " or beneath it, on each deal's close date; the company's are all.")
  public Uni<ProgressView> progress(
      @PathParam("id") UUID id, @QueryParam("as_of") @Parameter(description = AS_OF) String asOf) {
    return reading.read(scope(), new GoalId(id), day(asOf)).map(ProgressView::of);
  }

  @GET
  @Path("deals")
  @Operation(
      operationId = "listGoalDeals",
      summary = "The won deals behind a goal's progress, or what else its metric counts",
      description = "All that were counted, also those that the caller may not open today.")
  public Uni<Page<DealView>> deals(
      @PathParam("id") UUID id,
      @QueryParam("as_of") @Parameter(description = AS_OF) String asOf,
      @BeanParam PageRequest page) {
    return page.read(
            SORT_KEY,
            (after, most) ->
                reading.deals(scope(), new GoalId(id), day(asOf), after.orElse(null), most))
        .map(found -> found.map(DealView::of));
  }

  private LocalDate day(String asOf) {
    return asOf == null ? time.today() : Months.parseDay("as_of", asOf);
  }

  private Scope scope() {
    return Scope.ofAggregates(currentCaller.get(), time.today());
  }

  private static String place(Counted entry) {
    return Cursor.encode(entry.day(), entry.subject(), entry.owner());
  }
}

package io.salesline.goals.plan.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.plan.app.PlanResults.After;
import io.salesline.goals.plan.app.PlanResults.Counted;
import io.salesline.goals.plan.app.ReadingPlanProgress;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far a plan is, slice by slice. */
@Path("/api/goals/v1/plans/{id}/progress")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@NonBlocking
@Tag(name = "Plans")
class PlanProgressResource {

  private static final SortKey<Counted, After> SORT_KEY =
      new SortKey<>(
          3,
          entry -> Cursor.encode(entry.day(), entry.subject(), entry.owner()),
          cursor -> new After(cursor.date(0), cursor.uuid(1), cursor.uuid(2)));

  private final ReadingPlanProgress reading;
  private final CurrentCaller currentCaller;
  private final Time time;

  PlanProgressResource(ReadingPlanProgress reading, CurrentCaller currentCaller, Time time) {
    this.reading = reading;
    this.currentCaller = currentCaller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "getPlanProgress",
      summary = "How far a slice of a plan is",
      description =
          "What counted by the close of a day beside what the plan's own days ask until then. Whose"
              + " it is, is what each event said; the team is that of the business day; a result"
              + " belongs to the first segment that takes it in. What counts for the whole and for"
              + " none of its parts stands outside.")
  public Uni<PlanProgressView> progress(@PathParam("id") UUID id, @BeanParam SliceOfPlan slice) {
    return reading.read(scope(), slice.of(id, time.today())).map(PlanProgressView::of);
  }

  @GET
  @Path("events")
  @Operation(
      operationId = "listPlanProgressEvents",
      summary = "The entries behind the progress of a slice, each with its event",
      description = "All that were counted, also those that the caller may not open today.")
  public Uni<Page<ProgressEntryView>> entries(
      @PathParam("id") UUID id, @BeanParam SliceOfPlan slice, @BeanParam PageRequest page) {
    return page.read(
            SORT_KEY,
            (after, most) -> reading.entries(scope(), slice.of(id, time.today()), after, most))
        .map(found -> found.map(ProgressEntryView::of));
  }

  private Scope scope() {
    return Scope.ofAggregates(currentCaller.get(), time.today());
  }
}

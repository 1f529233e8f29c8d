package io.salesline.goals.result.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.result.app.Corrections.Difference;
import io.salesline.goals.result.app.ReadingResults;
import io.salesline.goals.result.app.Results.After;
import io.salesline.goals.result.app.Results.Counted;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Scope;
import io.salesline.platform.time.Organisation;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What metrics have come to, and what is behind it. */
@Path("/api/goals/v1/results/{metric}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@NonBlocking
@Tag(name = "Results")
class ResultResource {

  private static final SortKey<Counted, After> SORT_KEY =
      new SortKey<>(
          3,
          entry -> Cursor.encode(entry.day(), entry.subject(), entry.owner()),
          cursor -> new After(cursor.date(0), cursor.uuid(1), cursor.uuid(2)));

  private static final SortKey<Difference, Long> DIFFERENCES =
      new SortKey<>(1, found -> Cursor.encode(found.line()), cursor -> cursor.number(0));

  private final ReadingResults reading;
  private final CurrentCaller currentCaller;
  private final Organisation organisation;
  private final Time time;

  ResultResource(
      ReadingResults reading, CurrentCaller currentCaller, Organisation organisation, Time time) {
    this.reading = reading;
    this.currentCaller = currentCaller;
    this.organisation = organisation;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "getResult",
      summary = "What a metric has come to in a month",
      description =
          "A person's results are their own. A unit's are those of the people who belonged to it,"
              + " or beneath it, on each business day; the company's are all. A ratio is divided"
              + " anew for whoever is asked about.")
  public Uni<ResultView> result(@BeanParam SliceQuery slice) {
    return reading.read(scope(), slice.slice()).map(found -> ResultView.of(found, digits()));
  }

  @GET
  @Path("entries")
  @Operation(
      operationId = "listResultEntries",
      summary = "The entries behind a result, by their day",
      description = "All that were counted, also those that the caller may not open today.")
  public Uni<Page<EntryView>> entries(@BeanParam SliceQuery slice, @BeanParam PageRequest page) {
    return page.read(
            SORT_KEY, (after, most) -> reading.entries(scope(), slice.slice(), after, most))
        .map(found -> found.map(EntryView::of));
  }

  @GET
  @Path("differences")
  @Operation(
      operationId = "listResultDifferences",
      summary = "What changed a result after its month was closed, and why",
      description =
          "They add up to the restated value less the reported one. None while it is open.")
  public Uni<Page<DifferenceView>> differences(
      @BeanParam SliceQuery slice, @BeanParam PageRequest page) {
    return page.read(
            DIFFERENCES, (after, most) -> reading.differences(scope(), slice.slice(), after, most))
        .map(found -> found.map(DifferenceView::of));
  }

  private int digits() {
    return Math.max(0, organisation.currency().getDefaultFractionDigits());
  }

  private Scope scope() {
    return Scope.ofAggregates(currentCaller.get(), time.today());
  }
}

package io.salesline.pipeline.review.web;

import io.salesline.pipeline.review.app.ReviewQueries;
import io.salesline.pipeline.review.app.ReviewQueries.Place;
import io.salesline.pipeline.review.domain.Review;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking at reviews. */
@Path("/api/pipeline/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.GATE_REVIEWER,
  Role.Name.FINANCE
})
@Tag(name = "Reviews", description = "What deals must pass before they go through a gate")
class ReviewListResource {

  private static final SortKey<Review, Place> SORT_KEY =
      SortKey.byTime(Review::openedAt, Review::id, Place::new);

  private final ReviewQueries queries;
  private final CurrentCaller caller;
  private final Time time;

  ReviewListResource(ReviewQueries queries, CurrentCaller caller, Time time) {
    this.queries = queries;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "listReviews",
      summary = "Reviews that concern the caller, newest first",
      description =
          "Those of deals in the caller's scope or that the caller collaborates on, and those that the"
              + " caller submitted, decided on, or may decide. `inbox=true`: only what waits for the caller.")
  @APIResponse(responseCode = "200", description = "A page of reviews")
  public Uni<Page<ReviewBody>> list(@BeanParam PageRequest page, @BeanParam ReviewFilter filter) {
    return page.read(SORT_KEY, (after, most) -> queries.list(scope(), filter.filter(), after, most))
        .map(found -> found.map(ReviewBody::of));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getReview",
      summary = "One review: the deal as it was submitted, and all that was said")
  @APIResponse(
      responseCode = "200",
      description = "The review",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ReviewBody.DetailsBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return queries
        .get(scope(), id)
        .map(
            details ->
                Response.ok(ReviewBody.DetailsBody.of(details))
                    .header(HttpHeaders.ETAG, "\"" + details.review().revision() + "\"")
                    .build());
  }

  private Scope scope() {
    return Scope.ofRecords(caller.get(), time.today());
  }
}

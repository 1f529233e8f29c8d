package io.salesline.pipeline.review.web;

import io.salesline.pipeline.review.app.DecidingReview;
import io.salesline.pipeline.review.domain.Review;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Deciding reviews, and ending them. */
@Path("/api/pipeline/v1/reviews/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.GATE_REVIEWER,
  Role.Name.FINANCE
})
@Tag(name = "Reviews")
class ReviewResource {

  private final Commands commands;
  private final DecidingReview deciding;

  ReviewResource(Commands commands, DecidingReview deciding) {
    this.commands = commands;
    this.deciding = deciding;
  }

  @POST
  @Path("/decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "decideReview",
      summary = "Approve a deal, or reject it",
      description =
          "By whoever has the gate's role, or stands in for one who has; never by who submitted the"
              + " deal or owns it. With the last approval the deal makes the move that waited.")
  @APIResponse(
      responseCode = "200",
      description = "The review, and whether the deal moved",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ReviewBody.DecidedBody.class)))
  @APIResponse(responseCode = "403", description = "`four-eyes`, `not-a-reviewer`, `forbidden`")
  @APIResponse(
      responseCode = "409",
      description = "`review-closed`, `review-decided-by-you`, `busy`")
  @APIResponse(
      responseCode = "422",
      description = "`conditions-required`, `conditions-not-applicable`, `comment-required`")
  public Uni<Response> decide(@PathParam("id") UUID id, @Valid @NotNull VerdictRequest request) {
    var opinion = request.of(id);
    return commands.run(
        new Command("decide-review", id, request),
        unit -> deciding.decide(unit, opinion).map(ReviewResource::answer));
  }

  private static Answer answer(DecidingReview.Outcome outcome) {
    var review = outcome.review();
    return Answer.ok(
        new ReviewBody.DecidedBody(ReviewBody.of(review), outcome.moved()), review.revision());
  }

  @POST
  @Path("/withdrawal")
  @Cancellable(false)
  @Operation(operationId = "withdrawReview", summary = "Take a deal back from its reviewers")
  @APIResponse(
      responseCode = "200",
      description = "The review",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ReviewBody.class)))
  @APIResponse(responseCode = "403", description = "`review-of-another`, `forbidden`")
  @APIResponse(responseCode = "409", description = "`review-closed`, `busy`")
  public Uni<Response> withdraw(@PathParam("id") UUID id) {
    return commands.run(
        new Command("withdraw-review", id),
        unit -> deciding.withdraw(unit, id).map(ReviewResource::answer));
  }

  @POST
  @Path("/conditions/{ordinal}/fulfilment")
  @Cancellable(false)
  @Operation(
      operationId = "fulfilReviewCondition",
      summary = "Say that what an approval asks for is done",
      description = "Until then the deal does not go forward from the stage that it was let into.")
  @APIResponse(
      responseCode = "200",
      description = "The review",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ReviewBody.class)))
  @APIResponse(responseCode = "403", description = "`review-of-another`, `forbidden`")
  @APIResponse(responseCode = "409", description = "`condition-fulfilled`, `busy`")
  public Uni<Response> fulfil(@PathParam("id") UUID id, @PathParam("ordinal") int ordinal) {
    return commands.run(
        new Command("fulfil-review-condition", id, ordinal),
        unit -> deciding.fulfil(unit, id, ordinal).map(ReviewResource::answer));
  }

  private static Answer answer(Review review) {
    return Answer.ok(ReviewBody.of(review), review.revision());
  }
}

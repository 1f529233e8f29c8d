package io.salesline.pipeline.proposal.web;

import io.salesline.pipeline.proposal.app.ReadingProposals;
import io.salesline.pipeline.proposal.app.SubmittingProposal;
import io.salesline.pipeline.proposal.domain.Proposal;
import io.salesline.pipeline.proposal.domain.ProposalId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** One version of what a deal's customer is offered. */
@Path("/api/pipeline/v1/proposals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Proposals")
class ProposalResource {

  private final Commands commands;
  private final SubmittingProposal submitting;
  private final ReadingProposals reading;
  private final CurrentCaller caller;
  private final Time time;

  ProposalResource(
      Commands commands,
      SubmittingProposal submitting,
      ReadingProposals reading,
      CurrentCaller caller,
      Time time) {
    this.commands = commands;
    this.submitting = submitting;
    this.reading = reading;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @RolesAllowed({
    Role.Name.REPRESENTATIVE,
    Role.Name.MANAGER,
    Role.Name.DIRECTOR,
    Role.Name.GATE_REVIEWER
  })
  @Operation(operationId = "getProposal", summary = "A proposal with its lines")
  @APIResponse(
      responseCode = "200",
      description = "The proposal",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = OfferBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return reading
        .get(scope(), new ProposalId(id))
        .map(OfferBody::of)
        .map(
            body ->
                Response.ok(body)
                    .header(HttpHeaders.ETAG, "\"" + body.proposal().revision() + "\"")
                    .build());
  }

  @GET
  @Path("/comparison")
  @RolesAllowed({
    Role.Name.REPRESENTATIVE,
    Role.Name.MANAGER,
    Role.Name.DIRECTOR,
    Role.Name.GATE_REVIEWER
  })
  @Operation(
      operationId = "compareProposal",
      summary = "In what a proposal differs from another version of its deal")
  @APIResponse(responseCode = "200", description = "The lines that differ")
  public Uni<ComparisonBody> compare(
      @PathParam("id") UUID id,
      @Parameter(description = "The version to start from", required = true, example = "1")
          @QueryParam("version")
          @NotNull @Min(1) Integer version) {
    return reading.compare(scope(), new ProposalId(id), version).map(ComparisonBody::of);
  }

  private Scope scope() {
    return Scope.ofRecords(caller.get(), time.today());
  }

  @POST
  @Path("/submission")
  @Cancellable(false)
  @Operation(
      operationId = "submitProposal",
      summary = "Put a draft before the customer",
      description =
          "It takes the place of the version that stood there. Where a gate leads to the stage"
              + " `proposal`, the deal must have passed it.")
  @APIResponse(
      responseCode = "200",
      description = "The proposal",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ProposalBody.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "`opportunity-closed`, `review-before-proposal`, `proposal-not-draft`,"
              + " `proposal-expired`, `proposal-older`, `busy`")
  public Uni<Response> submit(
      @PathParam("id") UUID id,
      @Parameter(description = "The proposal's ETag", required = true)
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("submit-proposal", id, expected),
        unit ->
            submitting.submit(unit, new ProposalId(id), expected).map(ProposalResource::answer));
  }

  @POST
  @Path("/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "decideProposal",
      summary = "Note that the customer accepts or rejects what was submitted",
      description =
          "With `take_over_lines` the deal sells from then on what was accepted, at the costs that it"
              + " knew. Approvals of anything else do not hold any more.")
  @APIResponse(
      responseCode = "200",
      description = "The proposal",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ProposalBody.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "`opportunity-closed`, `proposal-not-submitted`, `proposal-expired`,"
              + " `proposal-other-currency`, `busy`")
  @APIResponse(responseCode = "422", description = "`take-over-needs-acceptance`")
  public Uni<Response> decide(
      @PathParam("id") UUID id,
      @Parameter(description = "The proposal's ETag", required = true)
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull DecideRequest request) {
    long expected = IfMatch.required(ifMatch);
    var answer = request.answer();
    return commands.run(
        new Command("decide-proposal", id, expected, request),
        unit ->
            submitting
                .decide(unit, new ProposalId(id), expected, answer)
                .map(ProposalResource::answer));
  }

  private static Answer answer(Proposal proposal) {
    return Answer.ok(ProposalBody.of(proposal), proposal.revision());
  }
}

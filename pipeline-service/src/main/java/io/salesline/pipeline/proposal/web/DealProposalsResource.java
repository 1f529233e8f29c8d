package io.salesline.pipeline.proposal.web;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.proposal.app.DraftingProposal;
import io.salesline.pipeline.proposal.app.Offer;
import io.salesline.pipeline.proposal.app.ReadingProposals;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** The proposals of a deal. */
@Path("/api/pipeline/v1/opportunities/{id}/proposals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Proposals", description = "What customers are offered, version by version")
class DealProposalsResource {

  private final Commands commands;
  private final DraftingProposal drafting;
  private final ReadingProposals reading;
  private final CurrentCaller caller;
  private final Time time;

  DealProposalsResource(
      Commands commands,
      DraftingProposal drafting,
      ReadingProposals reading,
      CurrentCaller caller,
      Time time) {
    this.commands = commands;
    this.drafting = drafting;
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
  @Operation(operationId = "listProposals", summary = "The versions of a deal, latest first")
  @APIResponse(responseCode = "200", description = "All versions on one page")
  public Uni<Page<ProposalBody>> list(@PathParam("id") UUID id) {
    return reading
        .of(Scope.ofRecords(caller.get(), time.today()), new OpportunityId(id))
        .map(all -> new Page<>(all.stream().map(ProposalBody::of).toList(), null));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "draftProposal",
      summary = "Draft the next version of what the deal's customer is offered",
      description =
          "It offers what the deal sells now, for ever; another offer is another version.")
  @APIResponse(
      responseCode = "201",
      description = "The draft",
      headers = {@Header(name = "Location"), @Header(name = "ETag")},
      content = @Content(schema = @Schema(implementation = OfferBody.class)))
  @APIResponse(
      responseCode = "409",
      description = "`opportunity-closed`, `proposal-without-lines`, `too-many-proposals`, `busy`")
  @APIResponse(responseCode = "422", description = "`date-implausible`")
  public Uni<Response> draft(@PathParam("id") UUID id, @Valid @NotNull ProposalRequest request) {
    return commands.run(
        new Command("draft-proposal", id, request),
        unit ->
            drafting
                .draft(unit, new OpportunityId(id), request.wording())
                .map(DealProposalsResource::drafted));
  }

  private static Answer drafted(Offer offer) {
    return Answer.created(
        "/api/pipeline/v1/proposals/" + offer.proposal().id(),
        OfferBody.of(offer),
        offer.proposal().revision());
  }
}

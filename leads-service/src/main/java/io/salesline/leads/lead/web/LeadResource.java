package io.salesline.leads.lead.web;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.app.ClaimingLead;
import io.salesline.leads.lead.app.CreatingLead;
import io.salesline.leads.lead.app.IntakeSettings;
import io.salesline.leads.lead.app.WorkingLead;
import io.salesline.leads.lead.domain.DisqualificationReason;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.time.Organisation;
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

/**
 * What is done with leads. The answers hold no contact: they may be stored under an
 * Idempotency-Key.
 */
@Path("/api/leads/v1/leads")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Leads")
class LeadResource {

  private final Commands commands;
  private final CreatingLead creating;
  private final ClaimingLead claiming;
  private final WorkingLead working;
  private final ClaimOutcomes outcomes;
  private final Organisation organisation;
  private final IntakeSettings settings;

  LeadResource(
      Commands commands,
      CreatingLead creating,
      ClaimingLead claiming,
      WorkingLead working,
      ClaimOutcomes outcomes,
      Organisation organisation,
      IntakeSettings settings) {
    this.commands = commands;
    this.creating = creating;
    this.claiming = claiming;
    this.working = working;
    this.outcomes = outcomes;
    this.organisation = organisation;
    this.settings = settings;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "createLead",
      summary = "Take a lead in",
      description =
          "It waits in the pool until somebody claims it. Texts are spelt in one way before they"
              + " are looked at: half-width, one blank between words, e-mail in lower case. One that is"
              + " there already, as a lead, a customer or somebody at one, is refused with what it clashes"
              + " with.")
  @APIResponse(
      responseCode = "201",
      description = "The lead, without its contact",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = LeadBody.class)))
  @APIResponse(
      responseCode = "409",
      description = "`lead-clashes`, with `clashes`; `company-registered`; `busy`")
  @APIResponse(
      responseCode = "422",
      description =
          "`amount-negative`, `credit-code-invalid`, `pool-unknown`, `idempotency-key-reused`")
  public Uni<Response> create(@Valid @NotNull CreateLeadRequest request) {
    return commands.run(new Command("create-lead", request), unit -> created(unit, request));
  }

  private Uni<Answer> created(UnitOfWork unit, CreateLeadRequest request) {
    return creating
        .create(unit, request.intake(organisation.currency(), settings.phoneRegion()))
        .map(LeadBody::withoutContact)
        .map(body -> Answer.created(address(body), body, body.revision()));
  }

  @POST
  @Path("/{id}/claim")
  @Cancellable(false)
  @Operation(
      operationId = "claimLead",
      summary = "Take a lead out of the pool",
      description =
          "Of all who try at once, one gets it. Its contact is then shown to them. The pool's rules"
              + " say how many somebody may claim a day and have at once, and for how long who gave"
              + " it up, or another of the same company, may not have it back.")
  @APIResponse(
      responseCode = "200",
      description = "The lead is the caller's",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = LeadBody.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "`lead-already-claimed`, `lead-already-yours`, `lead-merged`; `claim-daily-limit`, `claim-holding-cap`,"
              + " `claim-cooling-down`, `claim-too-early`; `company-registered`; `busy`")
  public Uni<Response> claim(@PathParam("id") UUID id) {
    return commands
        .run(new Command("claim-lead", id), unit -> claimed(unit, new LeadId(id)))
        .onItemOrFailure()
        .invoke((answer, failure) -> outcomes.count(failure));
  }

  private Uni<Answer> claimed(UnitOfWork unit, LeadId id) {
    return claiming.claim(unit, id).map(LeadResource::answer);
  }

  @POST
  @Path("/{id}/qualify")
  @Cancellable(false)
  @Operation(operationId = "qualifyLead", summary = "Say that there is something in a lead")
  @APIResponse(
      responseCode = "200",
      description = "The lead",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = LeadBody.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "`lead-unowned`, `lead-already-qualified`, `lead-converting`, `lead-converted`,"
              + " `lead-disqualified`, `lead-merged`, `busy`")
  public Uni<Response> qualify(@PathParam("id") UUID id) {
    return commands.run(new Command("qualify-lead", id), unit -> qualified(unit, new LeadId(id)));
  }

  private Uni<Answer> qualified(UnitOfWork unit, LeadId id) {
    return working.qualify(unit, id).map(LeadResource::answer);
  }

  @POST
  @Path("/{id}/disqualify")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(operationId = "disqualifyLead", summary = "Say that nothing will come of a lead")
  @APIResponse(
      responseCode = "200",
      description = "The lead",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = LeadBody.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "`lead-unowned`, `lead-converting`, `lead-converted`, `lead-disqualified`, `lead-merged`, `busy`")
  public Uni<Response> disqualify(
      @PathParam("id") UUID id, @Valid @NotNull DisqualifyRequest request) {
    DisqualificationReason reason = request.known();
    return commands.run(
        new Command("disqualify-lead", id, request),
        unit -> disqualified(unit, new LeadId(id), reason));
  }

  private Uni<Answer> disqualified(UnitOfWork unit, LeadId id, DisqualificationReason reason) {
    return working.disqualify(unit, id, reason).map(LeadResource::answer);
  }

  @POST
  @Path("/{id}/release")
  @Cancellable(false)
  @Operation(operationId = "releaseLead", summary = "Give a lead back to its pool")
  @APIResponse(
      responseCode = "200",
      description = "The lead",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = LeadBody.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "`lead-unowned`, `lead-converting`, `lead-converted`, `lead-disqualified`, `lead-merged`, `busy`")
  public Uni<Response> release(@PathParam("id") UUID id) {
    return commands.run(new Command("release-lead", id), unit -> released(unit, new LeadId(id)));
  }

  private Uni<Answer> released(UnitOfWork unit, LeadId id) {
    return working.release(unit, id).map(LeadResource::answer);
  }

  private static Answer answer(Lead lead) {
    return Answer.ok(LeadBody.withoutContact(lead), lead.revision());
  }

  private static String address(LeadBody lead) {
    return "/api/leads/v1/leads/" + lead.leadId();
  }
}

package io.salesline.leads.recycling.web;

import io.salesline.leads.recycling.app.Exempting;
import io.salesline.leads.recycling.app.Foreseeing;
import io.salesline.leads.recycling.domain.Foreseen;
import io.salesline.leads.recycling.domain.RecordId;
import io.salesline.leads.recycling.domain.RecordKind;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Invalid;
import io.salesline.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What will be recycled: beforehand, to those whose it is and to those above. */
@Path("/api/leads/v1/recycling")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Recycling")
class ForesightResource {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Commands commands;
  private final Foreseeing foreseeing;
  private final Exempting exempting;
  private final CurrentCaller caller;
  private final Time time;

  ForesightResource(
      Commands commands,
      Foreseeing foreseeing,
      Exempting exempting,
      CurrentCaller caller,
      Time time) {
    this.commands = commands;
    this.foreseeing = foreseeing;
    this.exempting = exempting;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Path("/preview")
  @Operation(
      operationId = "previewRecycling",
      summary = "What a run would recycle (预演)",
      description =
          "Today's run or that of a later day, if nobody does anything until then. Of one's own"
              + " leads or customers and those of the people beneath.")
  @APIResponse(responseCode = "200", description = "A page of them by id, and their count")
  public Uni<PreviewBody> preview(
      @QueryParam("kind")
          @DefaultValue("lead")
          @Parameter(schema = @Schema(enumeration = {"lead", "customer"}))
          String kind,
      @QueryParam("on") @Parameter(description = "Today where absent", example = "2026-12-18")
          LocalDate on,
      @BeanParam PageRequest page) {
    LocalDate day = on == null ? time.today() : on;
    int limit = page.limit();
    UUID after = page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
    return foreseeing
        .preview(scope(), kind(kind), day, after, limit + 1)
        .map(preview -> PreviewBody.of(day, preview, limit));
  }

  @GET
  @Path("/leads/{id}")
  @Operation(
      operationId = "getRecyclingCountdown",
      summary = "When a lead will be recycled",
      description = "204 where no rule of its pool will take it.")
  @APIResponse(
      responseCode = "200",
      description = "The countdown",
      content = @Content(schema = @Schema(implementation = ForeseenBody.class)))
  @APIResponse(responseCode = "204", description = "Nothing is foreseen")
  public Uni<Response> ofLead(@PathParam("id") UUID id) {
    return countdown(new RecordId(RecordKind.LEAD, id));
  }

  @GET
  @Path("/customers/{id}")
  @Operation(
      operationId = "getCustomerRecyclingCountdown",
      summary = "When a customer will be recycled",
      description =
          "204 where no rule of its pool will take it, or for as long as a deal with it is open.")
  @APIResponse(
      responseCode = "200",
      description = "The countdown",
      content = @Content(schema = @Schema(implementation = ForeseenBody.class)))
  @APIResponse(responseCode = "204", description = "Nothing is foreseen")
  public Uni<Response> ofCustomer(@PathParam("id") UUID id) {
    return countdown(new RecordId(RecordKind.CUSTOMER, id));
  }

  private Uni<Response> countdown(RecordId record) {
    return foreseeing
        .countdown(scope(), record)
        .map(found -> found.map(ForesightResource::shown).orElse(Response.noContent().build()));
  }

  @POST
  @Path("/exemptions")
  @RolesAllowed({Role.Name.MANAGER, Role.Name.DIRECTOR})
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "exemptFromRecycling",
      summary = "Let a lead or a customer stay with its owner until a day",
      description = "It replaces what was granted before; a day in the past ends it.")
  @APIResponse(responseCode = "204", description = "It stays")
  @APIResponse(responseCode = "422", description = "`lead-or-customer`, `idempotency-key-reused`")
  public Uni<Response> exempt(@Valid @NotNull ExemptionRequest request) {
    RecordId record = request.record();
    return commands.run(
        new Command("exempt-from-recycling", request),
        unit ->
            exempting
                .exempt(unit, record, request.until(), request.why())
                .replaceWith(Answer.noContent()));
  }

  private static RecordKind kind(String key) {
    return Invalid.unlessKnown("kind", RecordKind.of(key), "lead, customer");
  }

  private Scope scope() {
    return Scope.ofRecords(caller.get(), time.today());
  }

  private static Response shown(Foreseen foreseen) {
    return Response.ok(ForeseenBody.of(foreseen)).build();
  }
}

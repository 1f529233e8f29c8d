package io.salesline.leads.appeal.web;

import io.salesline.leads.appeal.app.DecidingAppeal;
import io.salesline.leads.appeal.app.FilingAppeal;
import io.salesline.leads.appeal.domain.AppealKind;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.FreshAccess;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
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

/** Filing appeals and deciding on them. */
@Path("/api/leads/v1/appeals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Appeals", description = "Against what was decided on a lead or a customer (申诉)")
class AppealResource {

  private final Commands commands;
  private final FilingAppeal filing;
  private final DecidingAppeal deciding;
  private final CurrentCaller caller;

  AppealResource(
      Commands commands, FilingAppeal filing, DecidingAppeal deciding, CurrentCaller caller) {
    this.commands = commands;
    this.filing = filing;
    this.deciding = deciding;
    this.caller = caller;
  }

  @POST
  @RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER})
  @Cancellable(false)
  @Operation(
      operationId = "fileAppeal",
      summary = "Appeal against what was decided on a lead or a customer",
      description =
          "For whoever sees it or stands in its ledger. Against a recycling only by whom it"
              + " was taken from. Who has a part in the dispute is settled now and again when"
              + " it is decided: the appellant, the present and the previous owner.")
  @APIResponse(
      responseCode = "201",
      description = "The appeal, which waits for a decision",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = AppealBody.class)))
  @APIResponse(responseCode = "409", description = "`appeal-open`, `appeal-needless`, `busy`")
  @APIResponse(
      responseCode = "422",
      description = "`appeal-groundless`, `lead-or-customer`, `idempotency-key-reused`")
  public Uni<Response> file(@Valid @NotNull AppealRequest request) {
    return commands.run(new Command("file-appeal", request), unit -> filed(unit, request));
  }

  private Uni<Answer> filed(UnitOfWork unit, AppealRequest request) {
    return filing
        .file(unit, AppealKind.of(request.kind()), request.matter(), request.words().strip())
        .map(AppealBody::of)
        .map(body -> Answer.created(address(body), body, body.revision()));
  }

  @POST
  @Path("/{id}/decision")
  @Cancellable(false)
  @Operation(
      operationId = "decideAppeal",
      summary = "Uphold an appeal, or dismiss it",
      description =
          "By somebody above a party who is none. Where an appeal against a recycling or an"
              + " attribution is upheld, it is the appellant's from now, whoever has it; what was recycled"
              + " is protected then as if they had claimed it.")
  @APIResponse(
      responseCode = "200",
      description = "The appeal",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = AppealBody.class)))
  @APIResponse(responseCode = "403", description = "`appeal-of-ones-own`, `forbidden`")
  @APIResponse(
      responseCode = "409",
      description =
          "`appeal-decided`, `appellant-left`, `lead-converting`, `lead-converted`,"
              + " `lead-disqualified`, `lead-merged`, `customer-merged`, `customer-withdrawn`, `busy`")
  @APIResponse(responseCode = "503", description = "`access-replica-old`, `database-away`")
  public Uni<Response> decide(@PathParam("id") UUID id, @Valid @NotNull DecisionRequest request) {
    FreshAccess.require(caller.get());
    return commands.run(
        new Command("decide-appeal", id, request),
        unit ->
            deciding
                .decide(unit, id, request.upheld(), request.words().strip())
                .map(appeal -> Answer.ok(AppealBody.of(appeal), appeal.revision())));
  }

  private static String address(AppealBody body) {
    return "/api/leads/v1/appeals/" + body.appealId();
  }
}

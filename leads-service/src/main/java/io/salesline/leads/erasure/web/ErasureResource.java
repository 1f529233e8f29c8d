package io.salesline.leads.erasure.web;

import io.salesline.leads.erasure.app.DecidingErasure;
import io.salesline.leads.erasure.app.RequestingErasure;
import io.salesline.leads.erasure.domain.Erasure;
import io.salesline.leads.erasure.domain.ErasureId;
import io.salesline.leads.erasure.domain.Ground;
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

/** Making the system forget somebody. */
@Path("/api/leads/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.DIRECTOR})
@Tag(name = "Erasures", description = "Forgetting people: PIPL, GDPR")
class ErasureResource {

  private final Commands commands;
  private final RequestingErasure requesting;
  private final DecidingErasure deciding;
  private final CurrentCaller caller;

  ErasureResource(
      Commands commands,
      RequestingErasure requesting,
      DecidingErasure deciding,
      CurrentCaller caller) {
    this.commands = commands;
    this.requesting = requesting;
    this.deciding = deciding;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "requestErasure",
      summary = "Ask that somebody be forgotten",
      description =
          "Answers with the contacts and leads that speak of them: whatever was named, has the same"
              + " e-mail, or the same phone and name. Somebody else decides.")
  @APIResponse(
      responseCode = "201",
      description = "The erasure, which waits for a decision",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = ErasureBody.class)))
  @APIResponse(responseCode = "422", description = "`subject-unknown`")
  @APIResponse(responseCode = "503", description = "`access-replica-old`, `database-away`")
  public Uni<Response> request(@Valid @NotNull ErasureRequest request) {
    FreshAccess.require(caller.get());
    Ground ground = request.parsedGround();
    return commands.run(
        new Command("request-erasure", request), unit -> requested(unit, request.named(), ground));
  }

  private Uni<Answer> requested(UnitOfWork unit, RequestingErasure.Named named, Ground ground) {
    return requesting
        .request(unit, named, ground)
        .map(ErasureBody::of)
        .map(body -> Answer.created(address(body), body, body.revision()));
  }

  @POST
  @Path("/{id}/approval")
  @Cancellable(false)
  @Operation(
      operationId = "approveErasure",
      summary = "Forget somebody",
      description =
          "Decided by another than who asked for it. It cannot be undone. Who they are is gone from"
              + " this service with the answer, from the others within moments: see `services`.")
  @APIResponse(
      responseCode = "200",
      description = "The erasure, which the others are asked to answer",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ErasureBody.class)))
  @APIResponse(responseCode = "403", description = "`erasure-of-ones-own`, `forbidden`")
  @APIResponse(responseCode = "409", description = "`erasure-decided`, `busy`")
  @APIResponse(responseCode = "503", description = "`access-replica-old`, `database-away`")
  public Uni<Response> approve(@PathParam("id") UUID id) {
    FreshAccess.require(caller.get());
    return commands.run(
        new Command("approve-erasure", id),
        unit -> deciding.approve(unit, new ErasureId(id)).map(ErasureResource::answer));
  }

  @POST
  @Path("/{id}/refusal")
  @Cancellable(false)
  @Operation(operationId = "refuseErasure", summary = "Decide that somebody is not forgotten")
  @APIResponse(
      responseCode = "200",
      description = "The erasure",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ErasureBody.class)))
  @APIResponse(responseCode = "403", description = "`erasure-of-ones-own`, `forbidden`")
  @APIResponse(responseCode = "409", description = "`erasure-decided`, `busy`")
  @APIResponse(responseCode = "503", description = "`access-replica-old`, `database-away`")
  public Uni<Response> refuse(@PathParam("id") UUID id) {
    FreshAccess.require(caller.get());
    return commands.run(
        new Command("refuse-erasure", id),
        unit -> deciding.refuse(unit, new ErasureId(id)).map(ErasureResource::answer));
  }

  private static Answer answer(Erasure erasure) {
    return Answer.ok(ErasureBody.of(erasure), erasure.revision());
  }

  private static String address(ErasureBody body) {
    return "/api/leads/v1/erasures/" + body.erasureId();
  }
}

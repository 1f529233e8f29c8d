package io.salesline.leads.registration.web;

import io.salesline.leads.id.RegistrationId;
import io.salesline.leads.registration.app.ChangingRegistration;
import io.salesline.leads.registration.app.RegisteringCompany;
import io.salesline.leads.registration.domain.Registration;
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

/**
 * Registering companies. The answers do not say what somebody hopes for: they may be stored under
 * an Idempotency-Key.
 */
@Path("/api/leads/v1/registrations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Registrations", description = "Companies that are somebody's for a period (报备)")
class RegistrationResource {

  private final Commands commands;
  private final RegisteringCompany registering;
  private final ChangingRegistration changing;

  RegistrationResource(
      Commands commands, RegisteringCompany registering, ChangingRegistration changing) {
    this.commands = commands;
    this.registering = registering;
    this.changing = changing;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "registerCompany",
      summary = "Register a company",
      description =
          "Until the registration ends, nobody else brings that company as a lead or a customer, nor"
              + " claims what waits of it in a pool, however its name is written.")
  @APIResponse(
      responseCode = "201",
      description = "The registration, without its reason",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = RegistrationBody.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "`company-registered`, with `until` and `registrant_name`; `company-taken`, with `record`"
              + " and `owner_name`, where somebody else works with a lead or a customer of it; `busy`")
  @APIResponse(responseCode = "422", description = "`credit-code-invalid`")
  public Uni<Response> register(@Valid @NotNull RegistrationRequest request) {
    return commands.run(
        new Command("register-company", request), unit -> registered(unit, request));
  }

  private Uni<Answer> registered(UnitOfWork unit, RegistrationRequest request) {
    return registering
        .register(unit, request.wish())
        .map(registration -> RegistrationBody.withoutReason(registration, unit.now()))
        .map(body -> Answer.created(address(body), body, body.revision()));
  }

  @POST
  @Path("/{id}/renewal")
  @Cancellable(false)
  @Operation(
      operationId = "renewRegistration",
      summary = "Let a registration last for another term",
      description = "Once, by the registrant, while it is in force.")
  @APIResponse(
      responseCode = "200",
      description = "The registration",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = RegistrationBody.class)))
  @APIResponse(responseCode = "403", description = "`registration-not-yours`, `forbidden`")
  @APIResponse(
      responseCode = "409",
      description = "`registration-over`, `registration-renewed`; `busy`")
  public Uni<Response> renew(@PathParam("id") UUID id) {
    return commands.run(
        new Command("renew-registration", id),
        unit -> changing.renew(unit, new RegistrationId(id)).map(changed -> answer(unit, changed)));
  }

  @POST
  @Path("/{id}/withdrawal")
  @Cancellable(false)
  @Operation(
      operationId = "withdrawRegistration",
      summary = "End one's registration before its time")
  @APIResponse(
      responseCode = "200",
      description = "The registration",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = RegistrationBody.class)))
  @APIResponse(responseCode = "403", description = "`registration-not-yours`, `forbidden`")
  @APIResponse(responseCode = "409", description = "`registration-over`, `busy`")
  public Uni<Response> withdraw(@PathParam("id") UUID id) {
    return commands.run(
        new Command("withdraw-registration", id),
        unit ->
            changing.withdraw(unit, new RegistrationId(id)).map(changed -> answer(unit, changed)));
  }

  @POST
  @Path("/{id}/lifting")
  @Cancellable(false)
  @RolesAllowed({Role.Name.MANAGER, Role.Name.DIRECTOR})
  @Operation(
      operationId = "liftRegistration",
      summary = "End the registration of somebody beneath, for others to have a try")
  @APIResponse(
      responseCode = "200",
      description = "The registration",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = RegistrationBody.class)))
  @APIResponse(responseCode = "409", description = "`registration-over`, `busy`")
  public Uni<Response> lift(@PathParam("id") UUID id) {
    return commands.run(
        new Command("lift-registration", id),
        unit -> changing.lift(unit, new RegistrationId(id)).map(changed -> answer(unit, changed)));
  }

  private static Answer answer(UnitOfWork unit, Registration registration) {
    var body = RegistrationBody.withoutReason(registration, unit.now());
    return Answer.ok(body, body.revision());
  }

  private static String address(RegistrationBody registration) {
    return "/api/leads/v1/registrations/" + registration.registrationId();
  }
}

package io.salesline.leads.response.web;

import io.salesline.leads.response.app.KeepingResponseRules;
import io.salesline.leads.response.domain.ResponseRules;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.FreshAccess;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** How soon leads are to be turned to: administrators say it, whoever works with leads reads it. */
@Path("/api/leads/v1/response-rules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT,
  Role.Name.ADMINISTRATOR
})
@Tag(name = "First responses")
class ResponseRulesResource {

  private final Commands commands;
  private final KeepingResponseRules keeping;
  private final CurrentCaller caller;

  ResponseRulesResource(Commands commands, KeepingResponseRules keeping, CurrentCaller caller) {
    this.commands = commands;
    this.keeping = keeping;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "getResponseRules", summary = "How soon leads are to be turned to")
  @APIResponse(
      responseCode = "200",
      description = "The rules",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ResponseRulesBody.class)))
  public Uni<Response> get() {
    return keeping
        .get()
        .map(
            rules ->
                Response.ok(ResponseRulesBody.of(rules))
                    .header(HttpHeaders.ETAG, "\"" + rules.revision() + "\"")
                    .build());
  }

  @PUT
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "setResponseRules",
      summary = "Say how soon leads are to be turned to",
      description =
          "For leads that come to somebody from now on, everywhere within ten seconds. Those that"
              + " somebody has already keep the time that they were given.")
  @APIResponse(
      responseCode = "200",
      description = "The rules",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ResponseRulesBody.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "`source-twice`, `response-rule-never-counts`, `response-rule-for-all`,"
              + " `escalation-out-of-order`")
  public Uni<Response> set(
      @Parameter(description = "The ETag on which the change was decided", required = true)
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull ResponseRulesRequest request) {
    FreshAccess.require(caller.get());
    ResponseRules said = request.decidedOn(IfMatch.required(ifMatch));
    return commands
        .run(new Command("set-response-rules", said.revision(), request), unit -> kept(unit, said))
        .invoke(keeping::forgetOld);
  }

  private Uni<Answer> kept(UnitOfWork unit, ResponseRules said) {
    return keeping
        .keep(unit, said)
        .map(rules -> Answer.ok(ResponseRulesBody.of(rules), rules.revision()));
  }
}

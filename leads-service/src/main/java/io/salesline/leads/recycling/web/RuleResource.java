package io.salesline.leads.recycling.web;

import io.salesline.leads.recycling.app.KeepingRules;
import io.salesline.leads.recycling.app.RecyclingRules;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.salesline.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The rules of recycling, which administrators keep and everybody who sells may read. */
@Path("/api/leads/v1/recycling/rules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Tag(name = "Recycling", description = "What nobody works with goes back to a pool (回收)")
class RuleResource {

  private final Commands commands;
  private final Mutiny.SessionFactory sessions;
  private final RecyclingRules rules;
  private final KeepingRules keeping;

  RuleResource(
      Commands commands,
      Mutiny.SessionFactory sessions,
      RecyclingRules rules,
      KeepingRules keeping) {
    this.commands = commands;
    this.sessions = sessions;
    this.rules = rules;
    this.keeping = keeping;
  }

  @GET
  @RolesAllowed({
    Role.Name.REPRESENTATIVE,
    Role.Name.MANAGER,
    Role.Name.DIRECTOR,
    Role.Name.ADMINISTRATOR
  })
  @Operation(operationId = "listRecyclingRules", summary = "The rules, by pool, reason and class")
  @APIResponse(responseCode = "200", description = "All of them, on one page")
  public Uni<Page<RuleBody>> list() {
    return sessions
        .withSession(rules::all)
        .map(all -> new Page<>(all.stream().map(RuleBody::of).toList(), null));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(operationId = "addRecyclingRule", summary = "Recycle what a pool holds for a reason")
  @APIResponse(
      responseCode = "201",
      description = "The rule",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = RuleBody.class)))
  @APIResponse(responseCode = "409", description = "`rule-exists`, `busy`")
  @APIResponse(
      responseCode = "422",
      description = "`rule-for-customers-only`, `rule-pool-unfit`, `idempotency-key-reused`")
  public Uni<Response> add(@Valid @NotNull RuleRequests.Add request) {
    return commands.run(new Command("add-recycling-rule", request), unit -> added(unit, request));
  }

  private Uni<Answer> added(UnitOfWork unit, RuleRequests.Add request) {
    return keeping
        .add(unit, request.subject(), request.terms())
        .map(RuleBody::of)
        .map(body -> Answer.created(address(body.ruleId()), body, body.revision()));
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(operationId = "changeRecyclingRule", summary = "Change how long a rule waits")
  @APIResponse(
      responseCode = "200",
      description = "The rule",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = RuleBody.class)))
  @APIResponse(
      responseCode = "422",
      description = "`rule-for-customers-only`, `rule-pool-unfit`, `idempotency-key-reused`")
  public Uni<Response> change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull RuleRequests.Change request) {
    long revision = IfMatch.required(ifMatch);
    return commands.run(
        new Command("change-recycling-rule", id, revision, request),
        unit -> changed(unit, id, revision, request));
  }

  private Uni<Answer> changed(
      UnitOfWork unit, UUID id, long revision, RuleRequests.Change request) {
    return keeping
        .change(unit, id, revision, request::terms)
        .map(rule -> Answer.ok(RuleBody.of(rule), rule.revision()));
  }

  @DELETE
  @Path("/{id}")
  @Cancellable(false)
  @Operation(operationId = "removeRecyclingRule", summary = "Recycle for that reason no more")
  @APIResponse(responseCode = "204", description = "The rule is gone")
  public Uni<Response> remove(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    long revision = IfMatch.required(ifMatch);
    return commands.run(
        new Command("remove-recycling-rule", id, revision),
        unit -> keeping.remove(unit, id, revision).replaceWith(Answer.noContent()));
  }

  private static String address(UUID id) {
    return "/api/leads/v1/recycling/rules/" + id;
  }
}

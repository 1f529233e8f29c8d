package io.salesline.reporting.alert;

import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.IfMatch;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What raises alerts, and whom it tells. */
@Path(AlertRuleResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.DIRECTOR})
@NonBlocking
@Tag(name = "Alerts")
class AlertRuleResource {

  static final String PATH = "/api/reporting/v1/alert-rules";

  private static final String REFUSALS =
      "`unknown-value`, `event-type-unknown`, `expression-unusable`, `idempotency-key-reused`";

  private final Commands commands;
  private final KeepingRules keeping;
  private final Rules rules;
  private final Time time;

  AlertRuleResource(Commands commands, KeepingRules keeping, Rules rules, Time time) {
    this.commands = commands;
    this.keeping = keeping;
    this.rules = rules;
    this.time = time;
  }

  @GET
  @RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.DIRECTOR, Role.Name.MANAGER})
  @Operation(operationId = "listAlertRules", summary = "The rules, by kind")
  @APIResponse(responseCode = "200", description = "A page of rules")
  public Uni<Page<RuleBody>> list(@BeanParam PageRequest page) {
    return page.read(Rules.SORT_KEY, rules::list).map(found -> found.map(RuleBody::of));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.DIRECTOR, Role.Name.MANAGER})
  @Operation(operationId = "getAlertRule", summary = "A rule")
  @APIResponse(
      responseCode = "200",
      description = "The rule",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = RuleBody.class)))
  public Uni<RestResponse<RuleBody>> get(@PathParam("id") UUID id) {
    return rules.require(id).map(AlertRuleResource::tagged);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "makeAlertRule",
      summary = "Make a rule",
      description =
          "It hears of what is told from now on. A subject begins to be watched, its clock is"
              + " restarted and its watch ends by events; when the clock has run for so many days"
              + " the alert is raised.")
  @APIResponse(
      responseCode = "201",
      description = "The rule",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = RuleBody.class)))
  @APIResponse(responseCode = "409", description = "`too-many-rules`")
  @APIResponse(responseCode = "422", description = REFUSALS)
  public Uni<Response> make(@Valid @NotNull RuleRequest request) {
    Rule rule = request.rule(UUID.randomUUID(), time.now());
    return commands.run(
        new Command("make-alert-rule", request),
        work -> keeping.make(work, rule).map(AlertRuleResource::created));
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "changeAlertRule",
      summary = "Change a rule, or switch it off",
      description =
          "What is open stays open; of a rule that is switched off it is cleared within moments.")
  @APIResponse(
      responseCode = "200",
      description = "The rule",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = RuleBody.class)))
  @APIResponse(responseCode = "422", description = REFUSALS + ", `rule-subject-fixed`")
  public Uni<Response> change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull RuleRequest request) {
    long seen = IfMatch.required(ifMatch);
    Rule to = request.rule(id, time.now());
    return commands.run(
        new Command("change-alert-rule", id, seen, request),
        work ->
            keeping
                .change(work, id, seen, to)
                .map(rule -> Answer.ok(RuleBody.of(rule), rule.revision())));
  }

  private static Answer created(Rule rule) {
    return Answer.created(PATH + "/" + rule.id(), RuleBody.of(rule), rule.revision());
  }

  private static RestResponse<RuleBody> tagged(Rule rule) {
    return ResponseBuilder.ok(RuleBody.of(rule))
        .header(HttpHeaders.ETAG, "\"" + rule.revision() + "\"")
        .build();
  }
}

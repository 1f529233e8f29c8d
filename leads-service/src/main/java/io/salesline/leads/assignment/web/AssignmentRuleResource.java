package io.salesline.leads.assignment.web;

import io.salesline.leads.assignment.app.KeepingRules;
import io.salesline.leads.assignment.app.PreviewingRule;
import io.salesline.leads.assignment.domain.AssignmentRule;
import io.salesline.leads.id.RuleId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.FreshAccess;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Making and changing the rules by which leads are assigned. */
@Path("/api/leads/v1/assignment-rules")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Tag(name = "Assignment")
class AssignmentRuleResource {

  private final Commands commands;
  private final KeepingRules keeping;
  private final PreviewingRule previewing;
  private final CurrentCaller caller;

  AssignmentRuleResource(
      Commands commands, KeepingRules keeping, PreviewingRule previewing, CurrentCaller caller) {
    this.commands = commands;
    this.keeping = keeping;
    this.previewing = previewing;
    this.caller = caller;
  }

  @POST
  @Cancellable(false)
  @Operation(
      operationId = "createAssignmentRule",
      summary = "Make a rule",
      description = "All leads that wait are then looked at anew, within a second or so.")
  @APIResponse(
      responseCode = "201",
      description = "The rule",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = RuleBody.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "`expression-unusable`, `member-unknown`, `member-named-twice`, `unit-unknown`,"
              + " `target-pool-unfit`, `pool-without-turns`, `idempotency-key-reused`")
  public Uni<Response> create(@Valid @NotNull RuleRequest request) {
    FreshAccess.require(caller.get());
    return commands.run(
        new Command("create-assignment-rule", request),
        unit -> keeping.create(unit, request.draft()).map(AssignmentRuleResource::created));
  }

  @PUT
  @Path("/{id}")
  @Cancellable(false)
  @Operation(
      operationId = "changeAssignmentRule",
      summary = "Replace what a rule is",
      description =
          "What it said and who took part before stays in the log. All leads that wait are then"
              + " looked at anew.")
  @APIResponse(
      responseCode = "200",
      description = "The rule",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = RuleBody.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "`expression-unusable`, `member-unknown`, `member-named-twice`, `unit-unknown`,"
              + " `target-pool-unfit`, `pool-without-turns`, `idempotency-key-reused`")
  public Uni<Response> change(
      @PathParam("id") UUID id,
      @Parameter(description = "The ETag on which the change was decided", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull RuleRequest request) {
    FreshAccess.require(caller.get());
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("change-assignment-rule", id, expected, request),
        unit ->
            keeping
                .change(unit, new RuleId(id), expected, request.draft())
                .map(AssignmentRuleResource::answer));
  }

  @POST
  @Path("/preview")
  @Operation(
      operationId = "previewAssignmentRule",
      summary = "What a rule would do with the leads that wait now",
      description = "As if it were the only one. Nothing is changed.")
  @APIResponse(
      responseCode = "200",
      description = "How many it fits, and who would get them, or which pool",
      content = @Content(schema = @Schema(implementation = PreviewBody.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "`expression-unusable`, `member-unknown`, `member-named-twice`, `unit-unknown`,"
              + " `target-pool-unfit`, `pool-without-turns`")
  public Uni<Response> preview(@Valid @NotNull RuleRequest request) {
    return commands.run(
        new Command("preview-assignment-rule", request),
        unit -> previewing.preview(unit, request.draft()).map(PreviewBody::of).map(Answer::ok));
  }

  private static Answer created(AssignmentRule rule) {
    return Answer.created(
        "/api/leads/v1/assignment-rules/" + rule.id(), RuleBody.of(rule), rule.revision());
  }

  private static Answer answer(AssignmentRule rule) {
    return Answer.ok(RuleBody.of(rule), rule.revision());
  }
}

package io.salesline.leads.assignment.web;

import io.salesline.leads.assignment.app.KeepingRules;
import io.salesline.leads.assignment.app.ReplayingRule;
import io.salesline.leads.id.RuleId;
import io.salesline.platform.access.Role;
import io.salesline.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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

/** Looking at the rules by which leads are assigned. */
@Path("/api/leads/v1/assignment-rules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.DIRECTOR, Role.Name.MANAGER})
@Tag(name = "Assignment", description = "Rules that give leads to people, and why they did")
class AssignmentRuleListResource {

  private final KeepingRules keeping;
  private final ReplayingRule replaying;

  AssignmentRuleListResource(KeepingRules keeping, ReplayingRule replaying) {
    this.keeping = keeping;
    this.replaying = replaying;
  }

  @GET
  @Operation(operationId = "listAssignmentRules", summary = "All rules, in their order")
  @APIResponse(responseCode = "200", description = "All rules on one page")
  public Uni<Page<RuleBody>> list() {
    return keeping.all().map(rules -> new Page<>(rules.stream().map(RuleBody::of).toList(), null));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getAssignmentRule", summary = "A rule, with its latest roster")
  @APIResponse(
      responseCode = "200",
      description = "The rule",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = RuleBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return keeping.get(new RuleId(id)).map(RuleBody::of).map(AssignmentRuleListResource::answer);
  }

  private static Response answer(RuleBody rule) {
    return Response.ok(rule).header(HttpHeaders.ETAG, "\"" + rule.revision() + "\"").build();
  }

  @GET
  @Path("/{id}/replay")
  @Operation(
      operationId = "replayAssignmentRule",
      summary = "Make all choices of a rule once more",
      description =
          "From the log alone: who took part, with what weights and loads. Where another choice"
              + " comes out, or the log was changed afterwards, it is said.")
  @APIResponse(
      responseCode = "200",
      description = "How many came out the same",
      content = @Content(schema = @Schema(implementation = ReplayBody.class)))
  public Uni<ReplayBody> replay(@PathParam("id") UUID id) {
    return replaying.replay(new RuleId(id)).map(ReplayBody::of);
  }
}

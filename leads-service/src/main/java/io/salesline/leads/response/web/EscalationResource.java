package io.salesline.leads.response.web;

import io.salesline.leads.id.EscalationId;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.response.app.Escalations;
import io.salesline.leads.response.app.Escalations.Filter;
import io.salesline.leads.response.app.Escalations.Place;
import io.salesline.leads.response.domain.Escalation;
import io.salesline.leads.response.domain.EscalationStep;
import io.salesline.platform.access.Caller;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Invalid;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people are told of leads that nobody turns to. */
@Path("/api/leads/v1/response-escalations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "First responses")
class EscalationResource {

  private static final SortKey<Escalation, Place> SORT_KEY =
      SortKey.byTime(
          Escalation::escalatedAt, Escalation::id, (at, id) -> new Place(at, new EscalationId(id)));

  private final Escalations escalations;
  private final CurrentCaller caller;
  private final Time time;

  EscalationResource(Escalations escalations, CurrentCaller caller, Time time) {
    this.escalations = escalations;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "listResponseEscalations",
      summary = "What the caller is told of leads that nobody turns to, the last first",
      description =
          "A lead's owner is reminded, their manager is told, and then it is taken back."
              + " `inbox=true`: only what the caller was told; else all of the caller's people too.")
  @APIResponse(responseCode = "200", description = "A page of steps")
  public Uni<Page<EscalationBody>> list(
      @BeanParam PageRequest page,
      @QueryParam("inbox")
          @DefaultValue("false")
          @Parameter(description = "Only what the caller was told")
          boolean inbox,
      @QueryParam("step")
          @Parameter(
              description = "Only these steps",
              schema = @Schema(enumeration = {"owner-reminded", "manager-told", "taken-back"}))
          String step,
      @QueryParam("lead_id")
          @Parameter(description = "Only those of this lead", schema = @Schema(format = "uuid"))
          String leadId) {
    Caller asking = caller.get();
    var filter =
        new Filter(
            inbox ? Optional.of(new MemberId(asking.memberId())) : Optional.empty(),
            Optional.ofNullable(step).map(EscalationResource::step),
            Invalid.unlessId("lead_id", leadId).map(LeadId::new));
    return page.read(
            SORT_KEY,
            (after, most) ->
                escalations.list(Scope.ofRecords(asking, time.today()), filter, after, most))
        .map(found -> found.map(EscalationBody::of));
  }

  private static EscalationStep step(String key) {
    return Invalid.unlessKnown(
        "step", EscalationStep.of(key), "owner-reminded, manager-told, taken-back");
  }
}

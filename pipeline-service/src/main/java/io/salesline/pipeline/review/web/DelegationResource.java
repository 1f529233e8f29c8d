package io.salesline.pipeline.review.web;

import io.salesline.pipeline.review.app.Delegations;
import io.salesline.pipeline.review.domain.Delegation;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Who decides for those who are absent. */
@Path("/api/pipeline/v1/review-delegations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.GATE_REVIEWER,
  Role.Name.FINANCE
})
@Tag(name = "Reviews")
class DelegationResource {

  private final Commands commands;
  private final Delegations delegations;
  private final CurrentCaller caller;
  private final Time time;

  DelegationResource(Commands commands, Delegations delegations, CurrentCaller caller, Time time) {
    this.commands = commands;
    this.delegations = delegations;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "listReviewDelegations",
      summary = "Those that the caller gave or was given, and that are not over")
  @APIResponse(responseCode = "200", description = "All of them on one page")
  public Uni<Page<DelegationBody>> list() {
    return delegations
        .of(caller.get().memberId(), time.today())
        .map(all -> new Page<>(all.stream().map(DelegationBody::of).toList(), null));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "delegateReviews",
      summary = "Let somebody decide in the caller's place for some days",
      description =
          "The delegate decides what the caller could, but never on a deal that either of them"
              + " submitted or owns.")
  @APIResponse(
      responseCode = "201",
      description = "The delegation",
      content = @Content(schema = @Schema(implementation = DelegationBody.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "`member-unknown`, `delegate-is-oneself`, `days-out-of-order`, `day-in-past`,"
              + " `absence-too-long`")
  public Uni<Response> give(@Valid @NotNull DelegationRequest request) {
    return commands.run(new Command("delegate-reviews", request), unit -> given(unit, request));
  }

  private Uni<Answer> given(UnitOfWork unit, DelegationRequest request) {
    Delegation delegation = request.by(unit.caller().memberId()).checked(unit.today());
    unit.audit(
        entry(delegation.id(), "given", Map.of("delegate_id", request.delegateId().toString())));
    return delegations
        .add(unit, delegation)
        .replaceWith(new Answer(201, DelegationBody.of(delegation), Map.of()));
  }

  @DELETE
  @Path("/{id}")
  @Cancellable(false)
  @Operation(operationId = "endReviewDelegation", summary = "End a delegation of one's own")
  @APIResponse(responseCode = "204", description = "It does not hold any more")
  public Uni<Response> end(@PathParam("id") UUID id) {
    return commands.run(
        new Command("end-review-delegation", id),
        unit -> {
          unit.audit(entry(id, "ended", Map.of()));
          return delegations.revoke(unit, id).replaceWith(Answer.noContent());
        });
  }

  private static AuditEntry entry(UUID id, String action, Map<String, Object> after) {
    return new AuditEntry("review-delegation", id.toString(), action, Map.of(), after);
  }
}

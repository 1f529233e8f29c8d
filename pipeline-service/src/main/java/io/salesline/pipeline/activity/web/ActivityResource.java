package io.salesline.pipeline.activity.web;

import io.salesline.pipeline.activity.app.AmendingActivity;
import io.salesline.pipeline.activity.app.AwaitingCustomer;
import io.salesline.pipeline.activity.app.CompletingActivity;
import io.salesline.pipeline.activity.app.CreatingActivities;
import io.salesline.pipeline.activity.domain.Activity;
import io.salesline.pipeline.activity.domain.ActivityId;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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

/** The commands on one activity. */
@Path("/api/pipeline/v1/activities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Activities", description = "Calls, meetings and tasks")
class ActivityResource {

  private final Commands commands;
  private final CreatingActivities creating;
  private final AmendingActivity amending;
  private final CompletingActivity completing;
  private final AwaitingCustomer awaitingCustomer;

  ActivityResource(
      Commands commands,
      CreatingActivities creating,
      AmendingActivity amending,
      CompletingActivity completing,
      AwaitingCustomer awaitingCustomer) {
    this.commands = commands;
    this.creating = creating;
    this.amending = amending;
    this.completing = completing;
    this.awaitingCustomer = awaitingCustomer;
  }

  @POST
  @Cancellable(false)
  @Operation(
      operationId = "createActivity",
      summary = "Create a call, a meeting or a task",
      description = "A customer created a moment ago is waited for, up to a second.")
  @APIResponse(
      responseCode = "201",
      description = "The activity",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = ActivityBody.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "`owner-unknown`, `customer-unknown`, `opportunity-unknown`, `date-implausible`")
  public Uni<Response> create(@Valid @NotNull CreateRequest request) {
    return awaitingCustomer.decide(
        request.customerId(),
        () ->
            commands.run(new Command("create-activity", request), unit -> created(unit, request)));
  }

  private Uni<Answer> created(UnitOfWork unit, CreateRequest request) {
    return creating
        .create(
            unit,
            request.parsedKind(),
            request.owner(unit.caller().memberId()),
            request.parsedSubject())
        .map(ActivityBody::of)
        .map(body -> Answer.created(address(body), body, body.revision()));
  }

  @PATCH
  @Path("/{id}")
  @Cancellable(false)
  @Operation(
      operationId = "amendActivity",
      summary = "Edit an open activity",
      description =
          "Absent fields stay; null clears `due_on`. A new owner must lie within the caller's"
              + " scope.")
  @APIResponse(
      responseCode = "200",
      description = "The activity",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ActivityBody.class)))
  @APIResponse(responseCode = "403", description = "`activity-of-another`, `forbidden`")
  @APIResponse(responseCode = "409", description = "`activity-completed`, `busy`")
  @APIResponse(responseCode = "422", description = "`owner-unknown`, `date-implausible`")
  public Uni<Response> amend(
      @PathParam("id") UUID id,
      @Parameter(description = "The ETag on which the change was decided", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull AmendRequest request) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("amend-activity", id, expected, request.given()),
        unit ->
            amending
                .amend(unit, new ActivityId(id), expected, request::applyTo)
                .map(ActivityResource::answer));
  }

  @POST
  @Path("/{id}/completion")
  @Cancellable(false)
  @Operation(operationId = "completeActivity", summary = "Complete an activity")
  @APIResponse(
      responseCode = "200",
      description = "The activity",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ActivityBody.class)))
  @APIResponse(responseCode = "403", description = "`activity-of-another`, `forbidden`")
  @APIResponse(responseCode = "409", description = "`activity-completed`, `busy`")
  @APIResponse(responseCode = "422", description = "`date-in-future`, `date-implausible`")
  public Uni<Response> complete(@PathParam("id") UUID id, @Valid @NotNull CompleteRequest request) {
    return commands.run(
        new Command("complete-activity", id, request),
        unit ->
            completing
                .complete(unit, new ActivityId(id), request.day(), request.words())
                .map(ActivityResource::answer));
  }

  private static Answer answer(Activity activity) {
    return Answer.ok(ActivityBody.of(activity), activity.revision());
  }

  private static String address(ActivityBody body) {
    return "/api/pipeline/v1/activities/" + body.activityId();
  }
}

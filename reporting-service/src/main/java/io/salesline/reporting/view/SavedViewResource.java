package io.salesline.reporting.view;

import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.IfMatch;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Boards as people want to see them again. */
@Path("/api/reporting/v1/views")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR, Role.Name.ANALYST})
@Tag(name = "Saved views")
class SavedViewResource {

  private final Commands commands;
  private final KeepingViews keeping;
  private final SavedViews views;
  private final CurrentCaller caller;
  private final Time time;

  SavedViewResource(
      Commands commands, KeepingViews keeping, SavedViews views, CurrentCaller caller, Time time) {
    this.commands = commands;
    this.keeping = keeping;
    this.views = views;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "listSavedViews",
      summary = "One's own views and those that others share, by name")
  @APIResponse(responseCode = "200", description = "A page of views")
  public Uni<Page<SavedViewBody>> list(
      @QueryParam("board") @Parameter(description = "Only of this board") String board,
      @BeanParam PageRequest page) {
    UUID member = caller.get().memberId();
    return page.read(
            SavedViews.SORT_KEY,
            (after, most) -> views.list(member, Optional.ofNullable(board), after, most))
        .map(found -> found.map(view -> body(view, member)));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getSavedView", summary = "A view, and where it opens today")
  @APIResponse(
      responseCode = "200",
      description = "The view",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = SavedViewBody.class)))
  public Uni<RestResponse<SavedViewBody>> get(@PathParam("id") UUID id) {
    UUID member = caller.get().memberId();
    return views.require(member, id).map(view -> tagged(view, member));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "keepView",
      summary = "Keep a view",
      description =
          "A board with its parameters, of fixed days or of days that move on with today. A shared"
              + " one is opened by everybody who reads reports, each seeing what they may see.")
  @APIResponse(
      responseCode = "201",
      description = "The view",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = SavedViewBody.class)))
  @APIResponse(responseCode = "409", description = "`view-exists`, `too-many-views`")
  @APIResponse(
      responseCode = "422",
      description =
          "`board-unknown`, `days-twice`, `days-not-taken`, `name-malformed`, `idempotency-key-reused`")
  public Uni<Response> keep(@Valid @NotNull SavedViewRequest request) {
    UUID member = caller.get().memberId();
    SavedView view = request.view(UUID.randomUUID(), member);
    return commands.run(
        new Command("keep-view", request),
        work -> keeping.keep(work, view).map(kept -> created(kept, member)));
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(operationId = "changeSavedView", summary = "Change a view of one's own")
  @APIResponse(
      responseCode = "200",
      description = "The view",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = SavedViewBody.class)))
  @APIResponse(responseCode = "409", description = "`view-exists`")
  @APIResponse(
      responseCode = "422",
      description =
          "`board-unknown`, `days-twice`, `days-not-taken`, `name-malformed`, `idempotency-key-reused`")
  public Uni<Response> change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull SavedViewRequest request) {
    long seen = IfMatch.required(ifMatch);
    UUID member = caller.get().memberId();
    SavedView to = request.view(id, member);
    return commands.run(
        new Command("change-saved-view", id, seen, request),
        work ->
            keeping
                .change(work, id, seen, to)
                .map(view -> Answer.ok(body(view, member), view.revision())));
  }

  @DELETE
  @Path("/{id}")
  @Cancellable(false)
  @Operation(operationId = "removeSavedView", summary = "Remove a view of one's own")
  @APIResponse(responseCode = "204", description = "It is gone")
  public Uni<Response> remove(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    long seen = IfMatch.required(ifMatch);
    return commands.run(
        new Command("remove-saved-view", id, seen),
        work -> keeping.remove(work, id, seen).map(removed -> Answer.noContent()));
  }

  private Answer created(SavedView view, UUID member) {
    return Answer.created(
        "/api/reporting/v1/views/" + view.id(), body(view, member), view.revision());
  }

  private RestResponse<SavedViewBody> tagged(SavedView view, UUID member) {
    return ResponseBuilder.ok(body(view, member))
        .header(HttpHeaders.ETAG, "\"" + view.revision() + "\"")
        .build();
  }

  private SavedViewBody body(SavedView view, UUID member) {
    return SavedViewBody.of(view, member, time.today());
  }
}

package io.salesline.goals.goal.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.goal.app.CheckingGoal;
import io.salesline.goals.goal.app.DraftingGoal;
import io.salesline.goals.goal.app.Drafts;
import io.salesline.goals.goal.app.Drafts.After;
import io.salesline.goals.goal.domain.DraftStatus;
import io.salesline.goals.goal.domain.GoalDraft;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.IfMatch;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Goals that somebody is still writing down, or that wait for an answer. */
@Path("/api/goals/v1/goal-drafts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Cancellable(false)
@NonBlocking
@Tag(name = "Goals")
class GoalDraftResource {

  private static final SortKey<GoalDraft, After> SORT_KEY =
      new SortKey<>(
          2,
          draft -> Cursor.encode(draft.draftedAt(), draft.id().value()),
          cursor -> new After(cursor.instant(0), cursor.uuid(1)));

  private final Commands commands;
  private final DraftingGoal drafting;
  private final CheckingGoal checking;
  private final Drafts drafts;
  private final CurrentCaller currentCaller;
  private final Time time;

  GoalDraftResource(
      Commands commands,
      DraftingGoal drafting,
      CheckingGoal checking,
      Drafts drafts,
      CurrentCaller currentCaller,
      Time time) {
    this.commands = commands;
    this.drafting = drafting;
    this.checking = checking;
    this.drafts = drafts;
    this.currentCaller = currentCaller;
    this.time = time;
  }

  @POST
  @Operation(
      operationId = "draftGoal",
      summary = "Begin to write a goal down",
      description =
          "For oneself, a unit that one manages, or whoever is beneath it; directors for anybody."
              + " Nobody else sees it before it is submitted.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  public Uni<Response> begin(@Valid @NotNull DraftRequest body) {
    return commands.run(new Command("draft-goal", body), work -> begin(work, body));
  }

  @PUT
  @Path("{id}")
  @Operation(
      operationId = "changeGoalDraft",
      summary = "Write a draft anew, before it is submitted")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  public Uni<Response> say(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull DraftRequest body) {
    long revision = IfMatch.required(ifMatch);
    return commands.run(
        new Command("change-goal-draft", id, revision, body),
        work -> say(work, new GoalId(id), revision, body));
  }

  @GET
  @Operation(
      operationId = "listGoalDrafts",
      summary = "Drafts, the youngest first",
      description = "One's own, and what people beneath have submitted.")
  public Uni<Page<DraftView>> list(
      @QueryParam("status")
          @Parameter(
              description = "Only these",
              schema = @Schema(enumeration = {"draft", "submitted", "approved", "withdrawn"}))
          String status,
      @BeanParam PageRequest page) {
    Optional<DraftStatus> wanted = Optional.ofNullable(status).map(GoalDraftResource::status);
    return page.read(SORT_KEY, (after, most) -> drafts.list(scope(), wanted, after, most))
        .map(found -> found.map(DraftView::of));
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getGoalDraft", summary = "One draft")
  public Uni<RestResponse<DraftView>> get(@PathParam("id") UUID id) {
    return find(id).map(DraftView::of).map(GoalDraftResource::tagged);
  }

  @GET
  @Path("{id}/smart-check")
  @Operation(
      operationId = "checkGoalDraft",
      summary = "Whether a draft is specific, measurable, achievable, relevant and time-bound",
      description =
          "A draft that fails S, M or T cannot be submitted; A and R warn. Achievable compares the"
              + " growth that it asks with the past growths of whoever is to reach it.")
  public Uni<SmartView> check(@PathParam("id") UUID id) {
    return find(id)
        .chain(draft -> checking.check(currentCaller.get(), time.today(), draft.outline()))
        .map(SmartView::of);
  }

  private Uni<GoalDraft> find(UUID id) {
    return drafts.find(scope(), new GoalId(id)).map(found -> found.orElseThrow(Refusal::notFound));
  }

  private Uni<Answer> begin(UnitOfWork work, DraftRequest body) {
    return drafting.begin(work, body.asked()).map(DraftView::of).map(GoalDraftResource::created);
  }

  private Uni<Answer> say(UnitOfWork work, GoalId id, long revision, DraftRequest body) {
    return drafting
        .say(work, id, body.asked(), before -> IfMatch.check(revision, before))
        .map(draft -> Answer.ok(DraftView.of(draft), draft.revision()));
  }

  private Scope scope() {
    return Scope.ofAggregates(currentCaller.get(), time.today());
  }

  private static DraftStatus status(String key) {
    return DraftStatus.of(key).orElseThrow(() -> Refusal.malformed("unknown-draft-status"));
  }

  private static Answer created(DraftView view) {
    return Answer.created("/api/goals/v1/goal-drafts/" + view.draftId(), view, view.revision());
  }

  private static RestResponse<DraftView> tagged(DraftView view) {
    return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, "\"" + view.revision() + "\"").build();
  }
}

package io.salesline.leads.handover.web;

import io.salesline.leads.handover.app.HandoverQueries;
import io.salesline.leads.handover.app.HandoverQueries.Line;
import io.salesline.leads.handover.app.HandoverQueries.Place;
import io.salesline.leads.handover.app.HandoverQueries.Progress;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking at handovers and their letters (交接单). */
@Path("/api/leads/v1/handovers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Handovers")
class HandoverListResource {

  private static final SortKey<Progress, Place> SORT_KEY =
      SortKey.byTime(
          progress -> progress.handover().startedAt(),
          progress -> progress.handover().id(),
          Place::new);

  private final HandoverQueries queries;
  private final CurrentCaller caller;
  private final Time time;

  HandoverListResource(HandoverQueries queries, CurrentCaller caller, Time time) {
    this.queries = queries;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "listHandovers",
      summary = "Handovers that concern the caller, newest first",
      description = "To the caller, from somebody whose records the caller sees, or by the caller.")
  @APIResponse(responseCode = "200", description = "A page of handovers")
  public Uni<Page<HandoverBody>> list(@BeanParam PageRequest page) {
    return page.read(SORT_KEY, (after, most) -> queries.list(scope(), after, most))
        .map(found -> found.map(HandoverBody::of));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getHandover", summary = "How far a handover is")
  @APIResponse(responseCode = "200", description = "The handover")
  public Uni<HandoverBody> get(@PathParam("id") UUID id) {
    return queries.get(scope(), id).map(HandoverBody::of);
  }

  @GET
  @Path("/{id}/letter")
  @Operation(
      operationId = "getHandoverLetter",
      summary = "The letter to a successor: each record's history, promises and next step",
      description = "A successor reads what goes to them, who gives it and those above read all.")
  @APIResponse(responseCode = "200", description = "A page of the letter")
  @APIResponse(responseCode = "403", description = "`handover-not-yours-to-read`, `forbidden`")
  public Uni<Page<LetterLineBody>> letter(
      @PathParam("id") UUID id,
      @QueryParam("successor_id") @Parameter(description = "The caller when absent")
          UUID successorId,
      @BeanParam PageRequest page) {
    int limit = page.limit();
    var reader = new MemberId(caller.get().memberId());
    var successor = successorId == null ? reader : new MemberId(successorId);
    var after = page.cursor(1).map(cursor -> cursor.uuid(0));
    return queries
        .get(scope(), id)
        .invoke(progress -> requireReader(progress, reader, successor))
        .chain(() -> queries.letter(id, successor, after, limit + 1))
        .map(lines -> letter(lines, limit));
  }

  private static Page<LetterLineBody> letter(List<Line> lines, int limit) {
    return Page.of(lines, limit, line -> Cursor.encode(line.id()), LetterLineBody::of);
  }

  private static void requireReader(Progress progress, MemberId reader, MemberId successor) {
    if (!progress.handover().isReadBy(reader, successor)) {
      throw Refusal.forbidden("handover-not-yours-to-read");
    }
  }

  private Scope scope() {
    return Scope.ofRecords(caller.get(), time.today());
  }
}

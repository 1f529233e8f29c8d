package io.salesline.goals.organisation.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.organisation.app.Directory;
import io.salesline.goals.organisation.app.Directory.After;
import io.salesline.goals.organisation.app.Directory.MemberEntry;
import io.salesline.goals.organisation.app.Directory.Reader;
import io.salesline.goals.organisation.app.Directory.UnitEntry;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Reads the organisation: everybody sees units, and the names of those whose records they see. */
@Path("/api/goals/v1")
@Authenticated
@NonBlocking
@Tag(name = "Organisation")
class DirectoryResource {

  private final Directory directory;
  private final CurrentCaller currentCaller;
  private final Time time;

  DirectoryResource(Directory directory, CurrentCaller currentCaller, Time time) {
    this.directory = directory;
    this.currentCaller = currentCaller;
    this.time = time;
  }

  @GET
  @Path("units")
  @Operation(operationId = "listUnits", summary = "All units by name")
  Uni<Page<UnitView>> units(@BeanParam PageRequest page) {
    int limit = page.limit();
    return directory
        .units(time.today(), after(page), limit + 1)
        .map(
            rows ->
                Page.of(
                    rows, limit, unit -> Cursor.encode(unit.name(), unit.unit()), UnitView::of));
  }

  @GET
  @Path("units/{id}")
  @Operation(operationId = "getUnit", summary = "One unit")
  Uni<RestResponse<UnitView>> unit(@PathParam("id") UUID id) {
    return directory
        .unit(new UnitId(id), time.today())
        .map(found -> found.orElseThrow(Refusal::notFound))
        .map(DirectoryResource::tagged);
  }

  @GET
  @Path("members")
  @Operation(
      operationId = "listMembers",
      summary = "People by name",
      description =
          "Directors and administrators see all, managers those beneath, everybody themselves.")
  Uni<Page<MemberView>> members(
      @QueryParam("unit")
          @Parameter(description = "Only those who belong to it, or beneath it, today")
          UUID unit,
      @BeanParam PageRequest page) {
    int limit = page.limit();
    return directory
        .members(reader(), Optional.ofNullable(unit).map(UnitId::new), after(page), limit + 1)
        .map(
            rows ->
                Page.of(
                    rows,
                    limit,
                    member -> Cursor.encode(member.fullName(), member.member()),
                    MemberView::of));
  }

  @GET
  @Path("members/{id}")
  @Operation(operationId = "getMember", summary = "One person and where they belonged")
  Uni<RestResponse<MemberView>> member(@PathParam("id") UUID id) {
    return directory
        .member(reader(), new MemberId(id))
        .map(found -> found.orElseThrow(Refusal::notFound))
        .chain(this::withBelongings);
  }

  private Uni<RestResponse<MemberView>> withBelongings(MemberEntry entry) {
    return directory
        .belongings(new MemberId(entry.member()))
        .map(belongings -> MemberView.of(entry, belongings))
        .map(view -> tagged(view, view.revision()));
  }

  private Reader reader() {
    var caller = currentCaller.get();
    boolean all = caller.hasAny(Role.DIRECTOR, Role.ADMINISTRATOR);
    return new Reader(caller.memberId(), all, time.today());
  }

  private static Optional<After> after(PageRequest page) {
    return page.cursor(2).map(cursor -> new After(cursor.text(0), cursor.uuid(1)));
  }

  private static RestResponse<UnitView> tagged(UnitEntry unit) {
    return tagged(UnitView.of(unit), unit.revision());
  }

  private static <T> RestResponse<T> tagged(T view, long revision) {
    return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, "\"" + revision + "\"").build();
  }
}

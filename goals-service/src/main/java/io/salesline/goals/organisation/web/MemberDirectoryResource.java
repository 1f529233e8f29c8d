package io.salesline.goals.organisation.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.organisation.app.Directory;
import io.salesline.goals.organisation.app.Directory.MemberEntry;
import io.salesline.goals.organisation.app.Directory.Reader;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows people: all to directors and administrators, those beneath to managers, oneself to all. */
@Path("/api/goals/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@NonBlocking
@Tag(name = "Organisation")
class MemberDirectoryResource {

  private final Directory directory;
  private final CurrentCaller currentCaller;
  private final Time time;

  MemberDirectoryResource(Directory directory, CurrentCaller currentCaller, Time time) {
    this.directory = directory;
    this.currentCaller = currentCaller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "listMembers",
      summary = "People by name",
      description =
          "Directors and administrators see all, managers those beneath, everybody themselves.")
  public Uni<Page<MemberView>> list(
      @QueryParam("unit")
          @Parameter(description = "Only those who belong to it, or beneath it, today")
          UUID unit,
      @BeanParam PageRequest page) {
    int limit = page.limit();
    return directory
        .members(reader(), Optional.ofNullable(unit).map(UnitId::new), Reads.after(page), limit + 1)
        .map(rows -> Page.of(rows, limit, MemberDirectoryResource::place, MemberView::of));
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getMember", summary = "One person and where they belonged")
  public Uni<RestResponse<MemberView>> get(@PathParam("id") UUID id) {
    return directory
        .member(reader(), new MemberId(id))
        .map(found -> found.orElseThrow(Refusal::notFound))
        .chain(this::withBelongings);
  }

  private Uni<RestResponse<MemberView>> withBelongings(MemberEntry entry) {
    return directory
        .belongings(new MemberId(entry.member()))
        .map(belongings -> MemberView.of(entry, belongings))
        .map(view -> Reads.tagged(view, view.revision()));
  }

  private Reader reader() {
    var caller = currentCaller.get();
    boolean all = caller.hasAny(Role.DIRECTOR, Role.ADMINISTRATOR);
    return new Reader(caller.memberId(), all, time.today());
  }

  private static String place(MemberEntry member) {
    return Cursor.encode(member.fullName(), member.member());
  }
}

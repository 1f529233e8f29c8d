package io.salesline.leads.assignment.web;

import io.salesline.leads.assignment.app.Absences;
import io.salesline.leads.assignment.app.Absences.Absence;
import io.salesline.leads.assignment.app.KeepingAbsences;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.IfMatch;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Who is away gets no leads. */
@Path("/api/leads/v1/absences")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT,
  Role.Name.ADMINISTRATOR
})
@Tag(name = "Assignment")
class AbsenceResource {

  private static final SortKey<Absence, Absences.Place> SORT_KEY =
      SortKey.byTime(Absence::from, Absence::id, Absences.Place::new);

  private final Commands commands;
  private final KeepingAbsences keeping;
  private final CurrentCaller caller;
  private final Time time;

  AbsenceResource(Commands commands, KeepingAbsences keeping, CurrentCaller caller, Time time) {
    this.commands = commands;
    this.keeping = keeping;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "listAbsences",
      summary = "Absences that are not over, the earliest first",
      description = "One's own and those of the people beneath; administrators see all.")
  @APIResponse(responseCode = "200", description = "A page of absences")
  public Uni<Page<AbsenceBody>> list(@BeanParam PageRequest page) {
    var scope = KeepingAbsences.scope(caller.get(), time.today());
    return page.read(SORT_KEY, (after, most) -> keeping.list(scope, time.now(), after, most))
        .map(found -> found.map(AbsenceBody::of));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "enterAbsence",
      summary = "Say that somebody is away",
      description =
          "Oneself or somebody beneath; administrators everybody. No rule gives them a lead in that"
              + " time. When they are back their share begins anew: nobody is flooded.")
  @APIResponse(
      responseCode = "201",
      description = "The absence",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = AbsenceBody.class)))
  @APIResponse(
      responseCode = "422",
      description = "`member-unknown`, `absence-ends-before`, `idempotency-key-reused`")
  public Uni<Response> enter(@Valid @NotNull AbsenceRequest request) {
    UUID member = Objects.requireNonNullElse(request.memberId(), caller.get().memberId());
    return commands.run(
        new Command("enter-absence", request),
        unit ->
            keeping
                .enter(unit, new MemberId(member), request.from(), request.to())
                .map(AbsenceResource::created));
  }

  private static Answer created(Absence absence) {
    return Answer.created(
        "/api/leads/v1/absences/" + absence.id(), AbsenceBody.of(absence), absence.revision());
  }

  @DELETE
  @Path("/{id}")
  @Cancellable(false)
  @Operation(operationId = "removeAbsence", summary = "Say that somebody is not away after all")
  @APIResponse(responseCode = "204", description = "It is gone")
  public Uni<Response> remove(
      @PathParam("id") UUID id,
      @Parameter(description = "The ETag on which the change was decided", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("remove-absence", id, expected),
        unit -> keeping.remove(unit, id, expected).map(removed -> Answer.noContent()));
  }
}

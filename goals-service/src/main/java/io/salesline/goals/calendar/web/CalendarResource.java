package io.salesline.goals.calendar.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.calendar.app.Calendars;
import io.salesline.goals.calendar.app.ChangingCalendar;
import io.salesline.goals.calendar.domain.Calendar;
import io.salesline.goals.calendar.domain.ICalendar;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.IfMatch;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The working calendar: everybody reads it, administrators change it. */
@Path("/api/goals/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Cancellable(false)
@NonBlocking
@Tag(name = "Working calendar")
class CalendarResource {

  private final Commands commands;
  private final Calendars calendars;
  private final ChangingCalendar changing;
  private final Time time;

  CalendarResource(Commands commands, Calendars calendars, ChangingCalendar changing, Time time) {
    this.commands = commands;
    this.calendars = calendars;
    this.changing = changing;
    this.time = time;
  }

  @GET
  @Operation(operationId = "getWorkingCalendar", summary = "Which days the organisation works")
  public Uni<RestResponse<CalendarView>> get() {
    return calendars
        .find()
        .map(found -> found.orElseThrow(Refusal::notFound))
        .map(calendar -> CalendarView.of(calendar, time.today()))
        .map(CalendarResource::tagged);
  }

  @PUT
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Operation(operationId = "setWorkingCalendar", summary = "Say anew which days are worked")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CalendarView.class)))
  public Uni<Response> set(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull CalendarBody body) {
    long revision = IfMatch.required(ifMatch);
    return change(
        new Command("set-calendar", revision, body),
        before -> {
          IfMatch.check(revision, before.revision());
          return body.replacing(before);
        });
  }

  @POST
  @Path("years")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Operation(
      operationId = "addDecreedYears",
      summary = "Add the special days of some years",
      description =
          "Days off and make-up working days are decreed yearly and cannot be computed. What was"
              + " known of these years is replaced; other years stay as they are.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CalendarView.class)))
  public Uni<Response> add(@Valid @NotNull DecreeBody body) {
    return change(new Command("add-calendar-years", body), body::added);
  }

  @POST
  @Path("icalendar")
  @Consumes("text/calendar")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Operation(
      operationId = "importCalendar",
      summary = "Add the special days of an iCalendar file",
      description =
          "Each event is one or more whole days off; a make-up working day where"
              + " X-APPLE-SPECIAL-DAY is ALTERNATE-WORKDAY or the summary has 班. What was known of"
              + " the years that it touches is replaced.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CalendarView.class)))
  public Uni<Response> add(@NotNull @Size(max = 1_000_000) String icalendar) {
    var days = ICalendar.read(icalendar);
    return change(new Command("import-calendar", icalendar), before -> before.with(Set.of(), days));
  }

  private Uni<Response> change(Command command, UnaryOperator<Calendar> decide) {
    return commands.run(command, work -> changed(work, decide));
  }

  private Uni<Answer> changed(UnitOfWork work, UnaryOperator<Calendar> decide) {
    return changing
        .change(work, decide)
        .map(after -> Answer.ok(CalendarView.of(after, work.today()), after.revision()));
  }

  private static RestResponse<CalendarView> tagged(CalendarView view) {
    return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, "\"" + view.revision() + "\"").build();
  }
}

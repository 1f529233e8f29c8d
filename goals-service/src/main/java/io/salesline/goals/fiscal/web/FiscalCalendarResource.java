package io.salesline.goals.fiscal.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.fiscal.app.FiscalCalendars;
import io.salesline.goals.fiscal.app.FiscalSetting;
import io.salesline.goals.fiscal.app.SettingFiscalCalendar;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.time.WorkingCalendar;
import io.salesline.platform.web.IfMatch;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Says how years are divided, and shows the periods of a year. */
@Path("/api/goals/v1/fiscal-calendar")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Cancellable(false)
@NonBlocking
@Tag(name = "Fiscal calendar")
class FiscalCalendarResource {

  private final Commands commands;
  private final FiscalCalendars calendars;
  private final SettingFiscalCalendar setting;
  private final WorkingCalendar workingCalendar;

  FiscalCalendarResource(
      Commands commands,
      FiscalCalendars calendars,
      SettingFiscalCalendar setting,
      WorkingCalendar workingCalendar) {
    this.commands = commands;
    this.calendars = calendars;
    this.setting = setting;
    this.workingCalendar = workingCalendar;
  }

  @GET
  @Operation(
      operationId = "getFiscalCalendar",
      summary = "How years are divided",
      description =
          "Calendar months from January until somebody says otherwise; the ETag is then 0.")
  public Uni<RestResponse<FiscalCalendarBody>> get() {
    return calendars.find().map(FiscalCalendarResource::tagged);
  }

  @PUT
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Operation(
      operationId = "setFiscalCalendar",
      summary = "Say how years are divided",
      description = "Plans that exist keep the months that they were made with.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FiscalCalendarBody.class)))
  public Uni<Response> set(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull FiscalCalendarBody body) {
    long revision = IfMatch.required(ifMatch);
    return commands.run(
        new Command("set-fiscal-calendar", revision, body), work -> set(work, revision, body));
  }

  @GET
  @Path("years/{year}")
  @Operation(operationId = "getFiscalYear", summary = "A fiscal year and its periods")
  public Uni<FiscalYearView> year(@PathParam("year") @Min(1990) @Max(2100) int year) {
    return calendars
        .find()
        .map(found -> FiscalYearView.of(found.year(year), workingCalendar.days()));
  }

  private Uni<Answer> set(UnitOfWork work, long revision, FiscalCalendarBody body) {
    return setting
        .set(work, body.calendar(), before -> IfMatch.check(revision, before))
        .map(after -> Answer.ok(FiscalCalendarBody.of(after.calendar()), after.revision()));
  }

  private static RestResponse<FiscalCalendarBody> tagged(FiscalSetting setting) {
    return ResponseBuilder.ok(FiscalCalendarBody.of(setting.calendar()))
        .header(HttpHeaders.ETAG, "\"" + setting.revision() + "\"")
        .build();
  }
}

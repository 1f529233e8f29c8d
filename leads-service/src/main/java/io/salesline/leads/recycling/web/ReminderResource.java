package io.salesline.leads.recycling.web;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.recycling.app.Reminders;
import io.salesline.leads.recycling.app.Reminders.Filter;
import io.salesline.leads.recycling.app.Reminders.Place;
import io.salesline.leads.recycling.domain.RecordKind;
import io.salesline.leads.recycling.domain.Reminder;
import io.salesline.platform.access.Caller;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Invalid;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people were told of what will be taken from them. */
@Path("/api/leads/v1/recycling/reminders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Recycling")
class ReminderResource {

  private static final SortKey<Reminder, Place> SORT_KEY =
      SortKey.byTime(Reminder::remindedAt, Reminder::id, Place::new);

  private final Reminders reminders;
  private final CurrentCaller caller;
  private final Time time;

  ReminderResource(Reminders reminders, CurrentCaller caller, Time time) {
    this.reminders = reminders;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "listRecyclingReminders",
      summary = "What was told of leads and customers that will be recycled, the last first",
      description =
          "An owner is told some working days before, as the rule says. `inbox=true`: only what the"
              + " caller was told; else all of the caller's people too.")
  @APIResponse(responseCode = "200", description = "A page of reminders")
  public Uni<Page<ReminderBody>> list(
      @BeanParam PageRequest page,
      @QueryParam("inbox")
          @DefaultValue("false")
          @Parameter(description = "Only what the caller was told")
          boolean inbox,
      @QueryParam("kind")
          @Parameter(
              description = "Only those of leads, or of customers",
              schema = @Schema(enumeration = {"lead", "customer"}))
          String kind,
      @QueryParam("record_id")
          @Parameter(
              description = "Only those of this lead or customer",
              schema = @Schema(format = "uuid"))
          String recordId) {
    Caller asking = caller.get();
    var filter =
        new Filter(
            inbox ? Optional.of(new MemberId(asking.memberId())) : Optional.empty(),
            Optional.ofNullable(kind).map(ReminderResource::kind),
            Invalid.unlessId("record_id", recordId));
    return page.read(
            SORT_KEY,
            (after, most) ->
                reminders.list(Scope.ofRecords(asking, time.today()), filter, after, most))
        .map(found -> found.map(ReminderBody::of));
  }

  private static RecordKind kind(String key) {
    return Invalid.unlessKnown("kind", RecordKind.of(key), "lead, customer");
  }
}

package io.salesline.leads.followup.web;

import io.salesline.leads.followup.app.FollowUps.Place;
import io.salesline.leads.followup.app.FollowingUp;
import io.salesline.leads.followup.app.ReadingFollowUps;
import io.salesline.leads.followup.domain.FollowUp;
import io.salesline.leads.followup.domain.FollowUpAccount;
import io.salesline.leads.followup.domain.FollowUpId;
import io.salesline.leads.id.LeadId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What was done with leads (跟进). */
@Path("/api/leads/v1/leads/{id}/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Follow-ups", description = "What was done with a lead (跟进)")
class FollowUpResource {

  private static final int SORT_KEY = 2;

  private final Commands commands;
  private final FollowingUp following;
  private final ReadingFollowUps reading;
  private final CurrentCaller caller;
  private final Time time;

  FollowUpResource(
      Commands commands,
      FollowingUp following,
      ReadingFollowUps reading,
      CurrentCaller caller,
      Time time) {
    this.commands = commands;
    this.following = following;
    this.reading = reading;
    this.caller = caller;
    this.time = time;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "createFollowUp",
      summary = "Say what was done with a lead",
      description =
          "By its owner, or a sales assistant who sees it. An attempt counts as a contact, whether"
              + " or not somebody was reached: the lead then shows when it was first and last"
              + " contacted. What is written is never published.")
  @APIResponse(
      responseCode = "201",
      description = "The follow-up, without what was written",
      headers = @Header(name = "ETag", description = "The lead's revision, quoted"),
      content = @Content(schema = @Schema(implementation = FollowUpBody.class)))
  @APIResponse(responseCode = "403", description = "`lead-not-yours`")
  @APIResponse(
      responseCode = "409",
      description =
          "`lead-unowned`, `lead-converting`, `lead-converted`, `lead-disqualified`, `lead-merged`, `busy`")
  @APIResponse(
      responseCode = "422",
      description = "`time-implausible`, `date-implausible`, `idempotency-key-reused`")
  public Uni<Response> create(@PathParam("id") UUID id, @Valid @NotNull FollowUpRequest request) {
    FollowUpAccount account = request.account();
    return commands.run(
        new Command("follow-up-lead", id, request), unit -> told(unit, new LeadId(id), account));
  }

  private Uni<Answer> told(UnitOfWork unit, LeadId id, FollowUpAccount account) {
    return following.tell(unit, id, account).map(FollowUpResource::answer);
  }

  private static Answer answer(FollowingUp.Told told) {
    String address = "/api/leads/v1/leads/" + told.followUp().leadId() + "/follow-ups";
    return Answer.created(address, FollowUpBody.withoutWords(told.followUp()), told.leadRevision());
  }

  @GET
  @Operation(
      operationId = "listFollowUps",
      summary = "What was done with a lead, last told first",
      description = "Of a lead in the pool its members see no notes.")
  @APIResponse(responseCode = "200", description = "A page of follow-ups")
  public Uni<Page<FollowUpBody>> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    int limit = page.limit();
    return reading
        .of(
            Scope.ofRecords(caller.get(), time.today()),
            new LeadId(id),
            page.cursor(SORT_KEY).map(FollowUpResource::place),
            limit + 1)
        .map(read -> page(read, limit));
  }

  private static Page<FollowUpBody> page(ReadingFollowUps.Read read, int limit) {
    return Page.of(
        read.followUps(),
        limit,
        FollowUpResource::cursor,
        read.masked() ? FollowUpBody::withoutWords : FollowUpBody::of);
  }

  private static String cursor(FollowUp followUp) {
    return Cursor.encode(followUp.recordedAt(), followUp.id());
  }

  private static Place place(Cursor cursor) {
    return new Place(cursor.instant(0), new FollowUpId(cursor.uuid(1)));
  }
}

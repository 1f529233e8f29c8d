package io.salesline.leads.merging.web;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.merging.app.MergingLeads;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** Making one lead of two. */
@Path("/api/leads/v1/leads/{id}/merge")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Leads")
class MergingLeadsResource {

  private final Commands commands;
  private final MergingLeads merging;

  MergingLeadsResource(Commands commands, MergingLeads merging) {
    this.commands = commands;
    this.merging = merging;
  }

  @POST
  @Cancellable(false)
  @Operation(
      operationId = "mergeLead",
      summary = "Say that another lead is this one",
      description =
          "By whoever sees both. This one keeps its id and its owner, and takes over what the other"
              + " knows and it does not, its follow-ups, and that it is qualified. The other stays to"
              + " be looked at, says which one it is, and cannot be worked with any more. One that"
              + " waits in a pool has to have a key in common with this one: credit code, telephone,"
              + " e-mail or company. There is no way back.")
  @APIResponse(
      responseCode = "200",
      description = "The one that is left",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = MergedLeadBody.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "`lead-unowned`, `lead-converting`, `lead-converted`, `lead-disqualified`,"
              + " `lead-merged`; `credit-codes-differ`, `leads-not-alike`, `company-registered`,"
              + " `appeal-undecided`; `busy`")
  @APIResponse(responseCode = "422", description = "`duplicate-of-itself`, `lead-unknown`")
  public Uni<Response> merge(@PathParam("id") UUID id, @Valid @NotNull MergeRequest request) {
    return commands.run(
        new Command("merge-lead", id, request),
        unit -> merge(unit, new LeadId(id), new LeadId(request.duplicateId())));
  }

  private Uni<Answer> merge(UnitOfWork unit, LeadId survivor, LeadId duplicate) {
    return merging
        .merge(unit, survivor, duplicate)
        .map(MergedLeadBody::of)
        .map(body -> Answer.ok(body, body.revision()));
  }
}

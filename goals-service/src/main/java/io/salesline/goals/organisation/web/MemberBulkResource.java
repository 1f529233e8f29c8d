package io.salesline.goals.organisation.web;

import io.salesline.goals.organisation.app.BulkItem;
import io.salesline.goals.organisation.app.ImportingMembers;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Many people at once. Administrators only. */
@Path("/api/goals/v1/members/bulk")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Cancellable(false)
@NonBlocking
@Tag(name = "Organisation")
class MemberBulkResource {

  private final Commands commands;
  private final ImportingMembers importing;
  private final BulkAnswers answers;

  MemberBulkResource(Commands commands, ImportingMembers importing, BulkAnswers answers) {
    this.commands = commands;
    this.importing = importing;
    this.answers = answers;
  }

  @POST
  @Operation(
      operationId = "importMembers",
      summary = "Let in up to 500 people",
      description =
          "A person whose username is known stays as they are. A rejected item says why and does"
              + " not stop the others.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BulkView.class)))
  public Uni<Response> admit(
      @Valid @NotNull MemberRequests.Bulk body, @Context HttpHeaders headers) {
    var items = BulkItem.read(body.items(), MemberRequests.BulkMember::asked);
    var answer = answers.in(headers);
    return commands.run(
        new Command("import-members", body), work -> importing.admit(work, items).map(answer));
  }
}

package io.salesline.goals.organisation.web;

import io.salesline.goals.organisation.app.BulkItem;
import io.salesline.goals.organisation.app.ImportingUnits;
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

/** Many units at once. Administrators only. */
@Path("/api/goals/v1/units/bulk")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Cancellable(false)
@NonBlocking
@Tag(name = "Organisation")
class UnitBulkResource {

  private final Commands commands;
  private final ImportingUnits importing;
  private final BulkAnswers answers;

  UnitBulkResource(Commands commands, ImportingUnits importing, BulkAnswers answers) {
    this.commands = commands;
    this.importing = importing;
    this.answers = answers;
  }

  @POST
  @Operation(
      operationId = "importUnits",
      summary = "Create up to 500 units",
      description =
          "A unit whose external_id is known stays as it is. A rejected item says why and does not"
              + " stop the others.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BulkView.class)))
  public Uni<Response> create(
      @Valid @NotNull UnitRequests.Bulk body, @Context HttpHeaders headers) {
    var items = BulkItem.read(body.items(), UnitRequests.BulkUnit::asked);
    var answer = answers.in(headers);
    return commands.run(
        new Command("import-units", body), work -> importing.create(work, items).map(answer));
  }
}

package io.salesline.goals.organisation.web;

import io.salesline.goals.organisation.app.BulkItem;
import io.salesline.goals.organisation.app.BulkOutcome;
import io.salesline.goals.organisation.app.Changed;
import io.salesline.goals.organisation.app.ImportingMembers;
import io.salesline.goals.organisation.app.ImportingUnits;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.ProblemTexts;
import io.salesline.platform.problem.Problems;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Many units or people at once. Administrators only. */
@Path("/api/goals/v1")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Cancellable(false)
@NonBlocking
@Tag(name = "Organisation")
class BulkResource {

  private final Commands commands;
  private final ImportingUnits units;
  private final ImportingMembers members;
  private final Problems problems;

  BulkResource(
      Commands commands, ImportingUnits units, ImportingMembers members, Problems problems) {
    this.commands = commands;
    this.units = units;
    this.members = members;
    this.problems = problems;
  }

  @POST
  @Path("units/bulk")
  @Operation(
      operationId = "importUnits",
      summary = "Create up to 500 units",
      description =
          "A unit whose external_id is known stays as it is. A rejected item says why and does not"
              + " stop the others.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BulkView.class)))
  Uni<Response> units(@Valid @NotNull UnitRequests.Bulk body, @Context HttpHeaders headers) {
    Locale language = ProblemTexts.language(headers.getAcceptableLanguages());
    return commands.run(new Command("import-units", body), work -> units(work, body, language));
  }

  @POST
  @Path("members/bulk")
  @Operation(
      operationId = "importMembers",
      summary = "Let in up to 500 people",
      description =
          "A person whose username is known stays as they are. A rejected item says why and does"
              + " not stop the others.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BulkView.class)))
  Uni<Response> members(@Valid @NotNull MemberRequests.Bulk body, @Context HttpHeaders headers) {
    Locale language = ProblemTexts.language(headers.getAcceptableLanguages());
    return commands.run(new Command("import-members", body), work -> members(work, body, language));
  }

  private Uni<Answer> units(UnitOfWork work, UnitRequests.Bulk body, Locale language) {
    var items = BulkItem.read(body.items(), UnitRequests.BulkUnit::asked);
    return units.create(work, items).map(changed -> answer(changed, language));
  }

  private Uni<Answer> members(UnitOfWork work, MemberRequests.Bulk body, Locale language) {
    var items = BulkItem.read(body.items(), MemberRequests.BulkMember::asked);
    return members.admit(work, items).map(changed -> answer(changed, language));
  }

  private Answer answer(Changed<List<BulkOutcome>> changed, Locale language) {
    var view = BulkView.of(changed, refusal -> problems.document(refusal, language));
    return Answers.at(changed.organisationVersion(), Answer.ok(view));
  }
}

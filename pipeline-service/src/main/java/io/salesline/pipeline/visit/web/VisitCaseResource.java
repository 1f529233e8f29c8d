package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.app.PublishingCase;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Making a debrief a case. */
@Path("/api/pipeline/v1/visits/{id}/case")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Cases")
class VisitCaseResource {

  private final Commands commands;
  private final PublishingCase publishing;

  VisitCaseResource(Commands commands, PublishingCase publishing) {
    this.commands = commands;
    this.publishing = publishing;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "publishCase",
      summary = "Publish one's debrief as a case (案例)",
      description =
          "Everybody in the organisation reads it, so it names no customer, and phone numbers and"
              + " e-mail addresses are refused. Leave people's names out too.")
  @APIResponse(
      responseCode = "201",
      description = "The visit, with its `case_id`",
      headers = {@Header(name = "ETag"), @Header(name = "Location", description = "The case")},
      content = @Content(schema = @Schema(implementation = VisitBody.class)))
  @APIResponse(responseCode = "403", description = "`visit-of-another`, `forbidden`")
  @APIResponse(
      responseCode = "409",
      description = "`visit-not-debriefed`, `case-published`, `busy`")
  @APIResponse(responseCode = "422", description = "`case-with-contact-data`")
  public Uni<Response> publish(
      @PathParam("id") UUID id, @Valid @NotNull PublishCaseRequest request) {
    return commands.run(
        new Command("publish-case", id, request),
        unit ->
            publishing
                .publish(unit, new VisitId(id), request::told)
                .map(VisitCaseResource::published));
  }

  @DELETE
  @Cancellable(false)
  @Operation(operationId = "withdrawCase", summary = "Withdraw the case made of one's visit")
  @APIResponse(
      responseCode = "200",
      description = "The visit, without a case",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = VisitBody.class)))
  @APIResponse(responseCode = "403", description = "`visit-of-another`, `forbidden`")
  @APIResponse(responseCode = "409", description = "`case-not-published`, `busy`")
  public Uni<Response> withdraw(
      @PathParam("id") UUID id,
      @Parameter(description = "The visit's ETag", example = "\"6\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("withdraw-case", id, expected),
        unit ->
            publishing
                .withdraw(unit, new VisitId(id), expected)
                .map(visit -> Answer.ok(VisitBody.of(visit), visit.revision())));
  }

  private static Answer published(Visit visit) {
    String address = "/api/pipeline/v1/cases/" + visit.caseId();
    return Answer.created(address, VisitBody.of(visit), visit.revision());
  }
}

package io.salesline.leads.importing.web;

import io.salesline.leads.importing.app.SendingFile;
import io.salesline.leads.importing.domain.LeadFile;
import io.salesline.leads.importing.domain.LeadFileId;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.identity.Digest;
import io.salesline.platform.web.Invalid;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The bytes of a file on their way, in the manner of tus: append where it ended. */
@Path("/api/leads/v1/lead-files/{id}/content")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Lead files")
class FileContentResource {

  private static final String OFFSET = "Upload-Offset";

  private final Commands commands;
  private final SendingFile sending;

  FileContentResource(Commands commands, SendingFile sending) {
    this.commands = commands;
    this.sending = sending;
  }

  @PATCH
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Cancellable(false)
  @Operation(
      operationId = "appendToLeadFile",
      summary = "Send the next bytes of a file of leads",
      description =
          "One MiB at most at once. Of two that send for one offset, one is answered 409 with the"
              + " offset that is expected by then, which the file tells too.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      headers = @Header(name = OFFSET),
      content = @Content(schema = @Schema(implementation = LeadFileBody.class)))
  @APIResponse(responseCode = "409", description = "`upload-offset`, `upload-ended`, `busy`")
  @APIResponse(responseCode = "422", description = "`upload-too-long`")
  public Uni<Response> append(
      @PathParam("id") UUID id,
      @Parameter(description = "Where these bytes start", required = true, example = "0")
          @HeaderParam(OFFSET)
          Long offset,
      byte[] part) {
    long from = Invalid.unlessThere(OFFSET, offset);
    return commands.run(
        new Command("append-to-lead-file", id, from, Digest.of(part)),
        unit ->
            sending.append(unit, new LeadFileId(id), from, part).map(file -> appended(unit, file)));
  }

  private static Answer appended(UnitOfWork unit, LeadFile file) {
    return Answer.ok(LeadFileBody.withoutWords(file, unit.now()))
        .with(OFFSET, Long.toString(file.received()));
  }

  @POST
  @Path("/completion")
  @Cancellable(false)
  @Operation(
      operationId = "completeLeadFile",
      summary = "Say that all bytes of a file are here",
      description =
          "Its encoding (UTF-8, UTF-16, GB18030), its delimiter and its columns are told from its"
              + " beginning, and what the columns say is suggested.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = LeadFileBody.class)))
  @APIResponse(responseCode = "409", description = "`upload-incomplete`, `lead-file-state`, `busy`")
  @APIResponse(responseCode = "422", description = "`header-missing`")
  public Uni<Response> complete(@PathParam("id") UUID id) {
    return commands.run(
        new Command("complete-lead-file", id),
        unit ->
            sending
                .complete(unit, new LeadFileId(id))
                .map(
                    file ->
                        Answer.ok(LeadFileBody.withoutWords(file, unit.now()), file.revision())));
  }
}

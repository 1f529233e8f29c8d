package io.salesline.pipeline.file.web;

import io.salesline.pipeline.file.app.AttachingFile;
import io.salesline.pipeline.file.app.Reader;
import io.salesline.pipeline.file.app.ReadingFiles;
import io.salesline.pipeline.file.app.UploadingFile;
import io.salesline.pipeline.file.domain.AttachedFile;
import io.salesline.pipeline.file.domain.FileId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.identity.Digest;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Invalid;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** A file on its way, in the manner of tus: append where it ended, ask where that was. */
@Path("/api/pipeline/v1/uploads/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.FINANCE,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Files")
class UploadResource {

  private static final String OFFSET = "Upload-Offset";

  private final Commands commands;
  private final UploadingFile uploading;
  private final AttachingFile attaching;
  private final ReadingFiles reading;
  private final CurrentCaller caller;
  private final Time time;

  UploadResource(
      Commands commands,
      UploadingFile uploading,
      AttachingFile attaching,
      ReadingFiles reading,
      CurrentCaller caller,
      Time time) {
    this.commands = commands;
    this.uploading = uploading;
    this.attaching = attaching;
    this.reading = reading;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "getUpload",
      summary = "How much of a file is here",
      description = "HEAD tells the offset alone.")
  @APIResponse(
      responseCode = "200",
      description = "The upload",
      headers = @Header(name = OFFSET),
      content = @Content(schema = @Schema(implementation = UploadBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return reading
        .upload(reader(), new FileId(id))
        .map(file -> Response.ok(UploadBody.of(file)).header(OFFSET, file.received()).build());
  }

  @PATCH
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Cancellable(false)
  @Operation(
      operationId = "appendToUpload",
      summary = "Send the next bytes of a file",
      description =
          "One MiB at most at once, unless configured otherwise. Of two that send for one offset,"
              + " one is answered 409 with the offset that is expected by then.")
  @APIResponse(
      responseCode = "200",
      description = "The upload",
      headers = @Header(name = OFFSET),
      content = @Content(schema = @Schema(implementation = UploadBody.class)))
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
        new Command("append-to-upload", id, from, Digest.of(part)),
        unit -> uploading.append(unit, new FileId(id), from, part).map(UploadResource::appended));
  }

  private static Answer appended(AttachedFile file) {
    return Answer.ok(UploadBody.of(file)).with(OFFSET, Long.toString(file.received()));
  }

  @POST
  @Path("/completion")
  @Cancellable(false)
  @Operation(
      operationId = "completeUpload",
      summary = "Attach a file whose bytes are all here",
      description = "Its type is told from its bytes. Asked again, it answers the same file.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = FileBody.class)))
  @APIResponse(responseCode = "409", description = "`upload-incomplete`, `upload-ended`, `busy`")
  @APIResponse(responseCode = "422", description = "`file-damaged`, `file-type-refused`")
  public Uni<Response> complete(@PathParam("id") UUID id) {
    var file = new FileId(id);
    return attaching
        .compose(reader(), file)
        .chain(
            content ->
                commands.run(
                    new Command("complete-upload", id),
                    unit -> attaching.attach(unit, file, content).map(UploadResource::attached)));
  }

  private static Answer attached(AttachedFile file) {
    return Answer.ok(FileBody.of(file), file.revision());
  }

  private Reader reader() {
    return new Reader(caller.get(), time.today());
  }
}

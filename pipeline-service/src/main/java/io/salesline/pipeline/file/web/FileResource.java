package io.salesline.pipeline.file.web;

import io.salesline.pipeline.file.app.AttachingFile;
import io.salesline.pipeline.file.app.Reader;
import io.salesline.pipeline.file.app.ReadingFiles;
import io.salesline.pipeline.file.domain.FileId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** One file that hangs on a record. */
@Path("/api/pipeline/v1/files/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.FINANCE,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Files")
class FileResource {

  private final Commands commands;
  private final AttachingFile attaching;
  private final ReadingFiles reading;
  private final CurrentCaller caller;
  private final Time time;

  FileResource(
      Commands commands,
      AttachingFile attaching,
      ReadingFiles reading,
      CurrentCaller caller,
      Time time) {
    this.commands = commands;
    this.attaching = attaching;
    this.reading = reading;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @RolesAllowed({
    Role.Name.REPRESENTATIVE,
    Role.Name.MANAGER,
    Role.Name.DIRECTOR,
    Role.Name.FINANCE,
    Role.Name.SALES_ASSISTANT,
    Role.Name.GATE_REVIEWER
  })
  @Operation(operationId = "getFile", summary = "What is known of a file")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = FileBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return reading
        .get(reader(), new FileId(id))
        .map(
            file -> Response.ok(FileBody.of(file)).header("ETag", quoted(file.revision())).build());
  }

  private static String quoted(Object tag) {
    return "\"" + tag + "\"";
  }

  @DELETE
  @Cancellable(false)
  @Operation(
      operationId = "removeFile",
      summary = "Take a file off its record",
      description = "An approval that rested on it does not hold any more.")
  @APIResponse(responseCode = "204", description = "Done")
  public Uni<Response> remove(
      @PathParam("id") UUID id,
      @Parameter(description = "The ETag of the file", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("remove-file", id, expected),
        unit ->
            attaching.remove(unit, new FileId(id), expected).map(removed -> Answer.noContent()));
  }

  private Reader reader() {
    return new Reader(caller.get(), time.today());
  }
}

package io.salesline.pipeline.file.web;

import io.quarkus.vertx.http.Uncompressed;
import io.salesline.pipeline.file.app.Reader;
import io.salesline.pipeline.file.app.ReadingFiles;
import io.salesline.pipeline.file.domain.AttachedFile;
import io.salesline.pipeline.file.domain.FileId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The bytes of one file. */
@Path("/api/pipeline/v1/files/{id}/content")
@Produces(MediaType.APPLICATION_OCTET_STREAM)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.FINANCE,
  Role.Name.SALES_ASSISTANT,
  Role.Name.GATE_REVIEWER
})
@Tag(name = "Files")
class FileContentResource {

  private final ReadingFiles reading;
  private final CurrentCaller caller;
  private final Time time;

  FileContentResource(ReadingFiles reading, CurrentCaller caller, Time time) {
    this.reading = reading;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Cancellable(false) // Whoever leaves early leaves the writer to close what was opened.
  @Uncompressed // The ranges and the ETag are of these bytes.
  @Operation(
      operationId = "downloadFile",
      summary = "The bytes of a file",
      description = "To be kept, never to be shown in place. The ETag is its SHA-256.")
  @APIResponse(
      responseCode = "200",
      description = "All bytes",
      headers = {@Header(name = "ETag"), @Header(name = "Content-Disposition")},
      content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "206",
      description = "The bytes asked for",
      headers = {@Header(name = "ETag"), @Header(name = "Content-Range")},
      content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "416", description = "`range-unsatisfiable`")
  public Uni<Response> download(
      @PathParam("id") UUID id,
      @Parameter(description = "One range of bytes", example = "bytes=0-499") @HeaderParam("Range")
          String range) {
    return reading.get(reader(), new FileId(id)).chain(file -> sent(file, range));
  }

  /** Of its own, as nothing may be opened that nobody reads. */
  @HEAD
  @Uncompressed
  @Operation(
      operationId = "describeFileContent",
      summary = "What a download would say before the bytes",
      description = "Length, type and ETag, which is the SHA-256 of the bytes.")
  @APIResponse(
      responseCode = "200",
      description = "No bytes",
      headers = {@Header(name = "ETag"), @Header(name = "Content-Length")})
  public Uni<Response> describe(@PathParam("id") UUID id) {
    return reading
        .get(reader(), new FileId(id))
        .map(
            file ->
                answer(file, Optional.empty())
                    .header(HttpHeaders.CONTENT_LENGTH, file.length())
                    .build());
  }

  private Uni<Response> sent(AttachedFile file, String asked) {
    var range = ByteRange.of(asked, file.length());
    long first = range.map(ByteRange::first).orElse(0L);
    long count = range.map(ByteRange::count).orElse(file.length());
    return reading
        .bytes(file, first, count)
        .map(bytes -> answer(file, range).entity(new FileStream(bytes, count)).build());
  }

  private static Response.ResponseBuilder answer(AttachedFile file, Optional<ByteRange> range) {
    return range
        .map(
            part ->
                Response.status(Response.Status.PARTIAL_CONTENT)
                    .header("Content-Range", part.header(file.length())))
        .orElseGet(Response::ok)
        .type(file.mediaType())
        .header("Accept-Ranges", "bytes")
        .header("ETag", "\"" + file.sha256() + "\"")
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + escaped(file));
  }

  private static String escaped(AttachedFile file) {
    return URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A");
  }

  private Reader reader() {
    return new Reader(caller.get(), time.today());
  }
}

package io.salesline.pipeline.process.web;

import io.quarkus.security.Authenticated;
import io.salesline.pipeline.process.app.KeepingProcesses;
import io.salesline.pipeline.process.domain.Comparison;
import io.salesline.pipeline.process.domain.ProcessVersion;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking at the sales process. */
@Path("/api/pipeline/v1/processes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Sales process", description = "The versioned stage map that deals follow")
class ProcessResource {

  private final KeepingProcesses processes;

  ProcessResource(KeepingProcesses processes) {
    this.processes = processes;
  }

  @GET
  @Operation(operationId = "listProcesses", summary = "All versions, the newest first")
  @APIResponse(responseCode = "200", description = "All versions on one page")
  public Uni<Page<ProcessLine>> list() {
    return processes
        .all()
        .map(versions -> new Page<>(versions.stream().map(ProcessLine::of).toList(), null));
  }

  @GET
  @Path("/{version:\\d{1,9}}")
  @Operation(
      operationId = "getProcess",
      summary = "A process version: its stages and what they ask of a deal",
      description =
          "What a published version says never changes; a deal stays on the one it started with"
              + " until it is migrated on purpose.")
  @APIResponse(
      responseCode = "200",
      description = "The version, texts in both languages",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ProcessBody.class)))
  public Uni<Response> get(@Parameter(example = "1") @PathParam("version") int version) {
    return processes.get(version).map(ProcessBody::of).map(ProcessResource::answer);
  }

  private static Response answer(ProcessBody body) {
    return Response.ok(body).header(HttpHeaders.ETAG, "\"" + body.revision() + "\"").build();
  }

  @GET
  @Path("/{version:\\d{1,9}}/comparison")
  @Operation(
      operationId = "compareProcesses",
      summary = "What another version adds, removes and changes")
  @APIResponse(responseCode = "200", description = "All differences on one page")
  public Uni<Page<DifferenceBody>> compare(
      @Parameter(example = "1") @PathParam("version") int version,
      @Parameter(description = "The other version", required = true, example = "2")
          @QueryParam("with")
          Integer with) {
    if (with == null) {
      throw Refusal.malformed("invalid-request")
          .with(new FieldError("with", "field-not-null", Map.of()));
    }
    return processes.get(version).chain(first -> compare(first, with));
  }

  private Uni<Page<DifferenceBody>> compare(ProcessVersion first, int with) {
    return processes
        .get(with)
        .map(second -> Comparison.between(first.definition(), second.definition()))
        .map(
            differences -> new Page<>(differences.stream().map(DifferenceBody::of).toList(), null));
  }
}

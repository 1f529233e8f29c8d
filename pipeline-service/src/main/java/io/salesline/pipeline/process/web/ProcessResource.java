package io.salesline.pipeline.process.web;

import io.quarkus.security.Authenticated;
import io.salesline.pipeline.process.app.SalesProcesses;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/pipeline/v1/processes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Sales process", description = "The versioned stage map that deals follow")
class ProcessResource {

  private final SalesProcesses processes;

  ProcessResource(SalesProcesses processes) {
    this.processes = processes;
  }

  @GET
  @Path("/{version:\\d{1,9}}")
  @Operation(
      operationId = "getProcess",
      summary = "The stages of a process version",
      description = "A version never changes; a deal stays on the one it started with.")
  @APIResponse(responseCode = "200", description = "The stages in order, labels in both languages")
  public Uni<ProcessBody> get(@Parameter(example = "1") @PathParam("version") int version) {
    return processes.require(version).map(ProcessBody::of);
  }
}

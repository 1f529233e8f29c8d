package io.salesline.pipeline.file.web;

import io.salesline.pipeline.file.domain.Host;
import io.salesline.platform.access.Role;
import io.salesline.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The files of a contract. */
@Path("/api/pipeline/v1/contracts/{id}/files")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.FINANCE,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Files", description = "What hangs on records")
class ContractFilesResource {

  private static final String TYPE = "contract";

  private final RecordFiles files;

  ContractFilesResource(RecordFiles files) {
    this.files = files;
  }

  @GET
  @Operation(
      operationId = "listContractFiles",
      summary = "The files of a contract, first to last",
      description = "Whoever sees the contract sees them.")
  @APIResponse(responseCode = "200", description = "All files on one page")
  public Uni<Page<FileBody>> list(@PathParam("id") UUID id) {
    return files.of(new Host(TYPE, id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "beginContractUpload",
      summary = "Announce a file of a contract",
      description = "Its bytes follow by PATCH at the Location, and its completion attaches it.")
  @APIResponse(
      responseCode = "201",
      description = "The upload",
      headers = {@Header(name = "Location"), @Header(name = "Upload-Offset")},
      content = @Content(schema = @Schema(implementation = UploadBody.class)))
  @APIResponse(responseCode = "409", description = "`too-many-files`, `busy`")
  @APIResponse(responseCode = "422", description = "`file-too-large`")
  public Uni<Response> begin(@PathParam("id") UUID id, @Valid @NotNull UploadRequest request) {
    return files.begin(new Host(TYPE, id), request);
  }
}

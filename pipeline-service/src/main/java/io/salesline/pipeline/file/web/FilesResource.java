package io.salesline.pipeline.file.web;

import io.salesline.pipeline.file.domain.Host;
import io.salesline.platform.access.Role;
import io.salesline.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** The files of records of any kind: who sees and changes them, the record says. */
@Path("/api/pipeline/v1/files")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.FINANCE,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Files", description = "What hangs on records")
class FilesResource {

  private static final String KINDS = "opportunity|contract|visit|proposal|checklist-answer";
  private static final String KIND =
      "`opportunity`, `contract`, `visit`, `proposal` or `checklist-answer`";
  private static final String RECORD = "Its id; of an answer its `answer_id` in the checklist";

  private final RecordFiles files;

  FilesResource(RecordFiles files) {
    this.files = files;
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
  @Operation(
      operationId = "listFiles",
      summary = "The files of a record, first to last",
      description = "Whoever sees the record sees them.")
  @APIResponse(responseCode = "200", description = "All files on one page")
  public Uni<Page<FileBody>> list(
      @Parameter(description = KIND, required = true, example = "proposal")
          @QueryParam("record_type")
          @NotNull @Pattern(regexp = KINDS) String type,
      @Parameter(description = RECORD, required = true) @QueryParam("record_id") @NotNull UUID id) {
    return files.of(new Host(type, id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "beginUpload",
      summary = "Announce a file of a record",
      description =
          "Its bytes follow by PATCH at the Location, and its completion attaches it. An approval"
              + " of a deal does not hold for other files on the deal or its answers. A proposal"
              + " takes files while it is a draft.")
  @APIResponse(
      responseCode = "201",
      description = "The upload",
      headers = {@Header(name = "Location"), @Header(name = "Upload-Offset")},
      content = @Content(schema = @Schema(implementation = UploadBody.class)))
  @APIResponse(responseCode = "409", description = "`too-many-files`, `proposal-not-draft`, `busy`")
  @APIResponse(responseCode = "422", description = "`file-too-large`")
  public Uni<Response> begin(
      @Parameter(description = KIND, required = true, example = "proposal")
          @QueryParam("record_type")
          @NotNull @Pattern(regexp = KINDS) String type,
      @Parameter(description = RECORD, required = true) @QueryParam("record_id") @NotNull UUID id,
      @Valid @NotNull UploadRequest request) {
    return files.begin(new Host(type, id), request);
  }
}

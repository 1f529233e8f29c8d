package io.salesline.leads.importing.web;

import io.salesline.leads.importing.app.LeadFiles;
import io.salesline.leads.importing.app.LookingAtFile;
import io.salesline.leads.importing.app.UntakenRows;
import io.salesline.leads.importing.domain.LeadFileId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.ProblemTexts;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Invalid;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rows of a file: the first before it is read, and those that became no lead. */
@Path("/api/leads/v1/lead-files/{id}/rows")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Lead files")
class FileRowsResource {

  private final LeadFiles files;
  private final LookingAtFile looking;
  private final UntakenRows untaken;
  private final Sentences sentences;
  private final CurrentCaller caller;
  private final Time time;

  FileRowsResource(
      LeadFiles files,
      LookingAtFile looking,
      UntakenRows untaken,
      Sentences sentences,
      CurrentCaller caller,
      Time time) {
    this.files = files;
    this.looking = looking;
    this.untaken = untaken;
    this.sentences = sentences;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Path("/preview")
  @Operation(
      operationId = "previewLeadFile",
      summary = "The first twenty rows as they would become",
      description = "With what is wrong with them. Nothing is looked up and nothing changes.")
  @APIResponse(responseCode = "200", description = "The rows")
  @APIResponse(responseCode = "409", description = "`lead-file-state`")
  public Uni<PreviewBody> preview(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    Locale language = ProblemTexts.language(headers.getAcceptableLanguages());
    return looking
        .preview(scope(), new LeadFileId(id))
        .map(rows -> PreviewBody.of(rows, sentences, language));
  }

  @GET
  @Path("/untaken")
  @Operation(
      operationId = "listUntakenRows",
      summary = "The rows that became no lead, in the file's order",
      description =
          "Rejected ones with what is wrong, duplicates with what they are the same as. What the"
              + " caller does not see is not named, but who has it is.")
  @APIResponse(responseCode = "200", description = "A page of rows")
  public Uni<Page<UntakenBody>> untaken(
      @PathParam("id") UUID id,
      @Parameter(description = "`duplicate` or `rejected`; absent for both") @QueryParam("outcome")
          String outcome,
      @BeanParam PageRequest page,
      @Context HttpHeaders headers) {
    Locale language = ProblemTexts.language(headers.getAcceptableLanguages());
    var file = new LeadFileId(id);
    var wanted = Optional.ofNullable(outcome).map(FileRowsResource::known);
    long after = page.cursor(1).map(cursor -> cursor.number(0)).orElse(0L);
    int limit = page.limit();
    Scope scope = scope();
    return files
        .get(scope, file)
        .chain(() -> untaken.list(scope, file, wanted, after, limit + 1))
        .map(
            rows ->
                Page.of(
                    rows,
                    limit,
                    row -> Cursor.encode(row.where().row()),
                    row -> UntakenBody.of(row, sentences, language)));
  }

  private static String known(String outcome) {
    boolean one = outcome.equals("duplicate") || outcome.equals("rejected");
    return Invalid.unlessKnown(
        "outcome", one ? Optional.of(outcome) : Optional.empty(), "duplicate, rejected");
  }

  private Scope scope() {
    return Scope.ofRecords(caller.get(), time.today());
  }
}

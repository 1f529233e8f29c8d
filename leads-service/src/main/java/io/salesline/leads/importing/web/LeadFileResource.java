package io.salesline.leads.importing.web;

import io.salesline.leads.importing.app.DirectingImport;
import io.salesline.leads.importing.app.LeadFiles;
import io.salesline.leads.importing.app.SendingFile;
import io.salesline.leads.importing.domain.LeadFile;
import io.salesline.leads.importing.domain.LeadFileId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.IfMatch;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Files of leads, from their announcement to their end. */
@Path("/api/leads/v1/lead-files")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Lead files", description = "CSV files of leads: sent in parts, looked at, read")
class LeadFileResource {

  private static final SortKey<LeadFiles.Seen, LeadFiles.Place> SORT_KEY =
      SortKey.byTime(
          seen -> seen.file().createdAt(),
          seen -> seen.file().id(),
          (at, id) -> new LeadFiles.Place(at, new LeadFileId(id)));

  private final Commands commands;
  private final SendingFile sending;
  private final DirectingImport directing;
  private final LeadFiles files;
  private final CurrentCaller caller;
  private final Time time;

  LeadFileResource(
      Commands commands,
      SendingFile sending,
      DirectingImport directing,
      LeadFiles files,
      CurrentCaller caller,
      Time time) {
    this.commands = commands;
    this.sending = sending;
    this.directing = directing;
    this.files = files;
    this.caller = caller;
    this.time = time;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(operationId = "announceLeadFile", summary = "Say that a file of leads is to come")
  @APIResponse(
      responseCode = "201",
      description = "The file, of which no byte is here yet",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = LeadFileBody.class)))
  @APIResponse(responseCode = "422", description = "`file-too-large`, `idempotency-key-reused`")
  public Uni<Response> announce(@Valid @NotNull LeadFileRequest request) {
    return commands.run(
        new Command("announce-lead-file", request),
        unit ->
            sending
                .announce(unit, request.name().strip(), request.length())
                .map(file -> announced(unit, file)));
  }

  private static Answer announced(UnitOfWork unit, LeadFile file) {
    String address = "/api/leads/v1/lead-files/" + file.id();
    return Answer.created(address, LeadFileBody.withoutWords(file, unit.now()), file.revision());
  }

  @GET
  @Operation(
      operationId = "listLeadFiles",
      summary = "Files of leads that the caller sees, newest first",
      description = "One's own, and those of the people beneath; directors see all.")
  @APIResponse(responseCode = "200", description = "A page of files")
  public Uni<Page<LeadFileBody>> list(@BeanParam PageRequest page) {
    return page.read(SORT_KEY, (after, most) -> files.list(scope(), after, most))
        .map(found -> found.map(seen -> LeadFileBody.of(seen, time.now())));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getLeadFile", summary = "One file, and how far it is")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = LeadFileBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return files
        .get(scope(), new LeadFileId(id))
        .map(seen -> LeadFileBody.of(seen, time.now()))
        .map(
            body ->
                Response.ok(body).header(HttpHeaders.ETAG, "\"" + body.revision() + "\"").build());
  }

  @PUT
  @Path("/{id}/mapping")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "mapLeadFile",
      summary = "Say what each column of a file says",
      description = "Suggested at first by the names of the columns, in English and Chinese.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = LeadFileBody.class)))
  @APIResponse(responseCode = "409", description = "`lead-file-state`, `busy`")
  @APIResponse(
      responseCode = "422",
      description =
          "`columns-miscounted`, `column-said-twice`, `company-unmapped`, `header-missing`")
  public Uni<Response> map(
      @PathParam("id") UUID id,
      @Parameter(description = "The ETag of the file as it was seen", required = true)
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull MappingRequest request) {
    long expected = IfMatch.required(ifMatch);
    var wish = request.wish();
    return commands.run(
        new Command("map-lead-file", id, expected, request),
        unit ->
            directing
                .map(unit, new LeadFileId(id), expected, wish)
                .map(file -> answer(unit, file)));
  }

  @POST
  @Path("/{id}/run")
  @Cancellable(false)
  @Operation(
      operationId = "runLeadFile",
      summary = "Let a file be read, or go on",
      description =
          "Each row becomes a lead in the pool, unless it is there already, as a lead or a"
              + " customer or before in the file, or cannot be read. Whatever stops the reader, it"
              + " goes on where it was.")
  @APIResponse(
      responseCode = "202",
      description = "The file",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = LeadFileBody.class)))
  @APIResponse(responseCode = "409", description = "`lead-file-state`, `busy`")
  @APIResponse(responseCode = "422", description = "`company-unmapped`")
  public Uni<Response> run(@PathParam("id") UUID id) {
    return decided("run-lead-file", id, directing::run);
  }

  @POST
  @Path("/{id}/pause")
  @Cancellable(false)
  @Operation(
      operationId = "pauseLeadFile",
      summary = "Stop reading a file for a while",
      description = "When this is answered, no further row becomes a lead until it is run again.")
  @APIResponse(
      responseCode = "202",
      description = "The file",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = LeadFileBody.class)))
  @APIResponse(responseCode = "409", description = "`lead-file-state`, `busy`")
  public Uni<Response> pause(@PathParam("id") UUID id) {
    return decided("pause-lead-file", id, directing::pause);
  }

  @POST
  @Path("/{id}/cancel")
  @Cancellable(false)
  @Operation(
      operationId = "cancelLeadFile",
      summary = "Give a file up",
      description = "The leads that came of it stay.")
  @APIResponse(
      responseCode = "202",
      description = "The file",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = LeadFileBody.class)))
  @APIResponse(responseCode = "409", description = "`lead-file-state`, `busy`")
  public Uni<Response> cancel(@PathParam("id") UUID id) {
    return decided("cancel-lead-file", id, directing::cancel);
  }

  private Uni<Response> decided(
      String operation, UUID id, BiFunction<UnitOfWork, LeadFileId, Uni<LeadFile>> decision) {
    return commands.run(
        new Command(operation, id),
        unit ->
            decision
                .apply(unit, new LeadFileId(id))
                .map(
                    file ->
                        Answer.accepted(
                            LeadFileBody.withoutWords(file, unit.now()), file.revision())));
  }

  private static Answer answer(UnitOfWork unit, LeadFile file) {
    return Answer.ok(LeadFileBody.withoutWords(file, unit.now()), file.revision());
  }

  private Scope scope() {
    return Scope.ofRecords(caller.get(), time.today());
  }
}

package io.salesline.goals.plan.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.plan.app.ExportingAmounts;
import io.salesline.goals.plan.app.ExportingAmounts.Exported;
import io.salesline.goals.plan.app.ImportingAmounts;
import io.salesline.goals.plan.domain.Breakdown;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.time.Time;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The amounts of a plan as a sheet that comes back: CSV or XLSX. */
@Path("/api/goals/v1/plans/{id}/sheet")
@Authenticated
@Cancellable(false)
@NonBlocking
@Tag(name = "Plans")
class PlanSheetResource {

  private static final String CSV = "text/csv";
  private static final String BY = "By periods of that kind: month, or day to restore every leaf";
  private static final String IMPORTS =
      "A row for each place and segment, by the ids and the key that an export has, and a column for"
          + " each period, month or day or any other, that share no day. Each amount is what that"
          + " cell is to have; an empty cell stays as it is. All of it or nothing: rows that do not"
          + " fit are named with their reasons. Rows are counted as the file shows them, with the"
          + " header as the first.";

  private final Commands commands;
  private final ExportingAmounts exporting;
  private final ImportingAmounts importing;
  private final CurrentCaller currentCaller;
  private final Time time;

  PlanSheetResource(
      Commands commands,
      ExportingAmounts exporting,
      ImportingAmounts importing,
      CurrentCaller currentCaller,
      Time time) {
    this.commands = commands;
    this.exporting = exporting;
    this.importing = importing;
    this.currentCaller = currentCaller;
    this.time = time;
  }

  @GET
  @Produces(CSV)
  @Operation(
      operationId = "exportPlanCsv",
      summary = "The amounts of a cell as CSV",
      description =
          "A row for each place and segment, a column for each period. UTF-8 with a byte order mark;"
              + " no cell is a formula. The ETag is the plan's revision.")
  @APIResponse(responseCode = "200", description = "A header, and a row for each")
  public Uni<RestResponse<byte[]>> csv(
      @PathParam("id") UUID id,
      @BeanParam CellQuery cell,
      @QueryParam("by") @DefaultValue("month") @Parameter(description = BY) String by) {
    return export(id, cell, by, rows -> CsvSheet.write(rows.all()), CSV + ";charset=UTF-8", "csv");
  }

  @GET
  @Path("xlsx")
  @Produces(XlsxSheet.TYPE)
  @Operation(
      operationId = "exportPlanXlsx",
      summary = "The amounts of a cell as a workbook",
      description = "As the CSV has them.")
  @APIResponse(responseCode = "200", description = "A sheet with a header, and a row for each")
  public Uni<RestResponse<byte[]>> xlsx(
      @PathParam("id") UUID id,
      @BeanParam CellQuery cell,
      @QueryParam("by") @DefaultValue("month") @Parameter(description = BY) String by) {
    return export(
        id, cell, by, rows -> XlsxSheet.write(rows.all(), SheetRows.TEXTS), XlsxSheet.TYPE, "xlsx");
  }

  @POST
  @Consumes(CSV)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Name.MANAGER, Role.Name.DIRECTOR})
  @Operation(operationId = "importPlanCsv", summary = "Amounts from CSV", description = IMPORTS)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EditedView.class)))
  public Uni<Response> importCsv(
      @PathParam("id") UUID id,
      @QueryParam("revision")
          @Parameter(description = "The plan's as the sheet shows it: refused (409) after an edit")
          Long revision,
      @NotBlank String file) {
    return enter(new Command("import-plan", id, revision, file), id, CsvSheet.read(file), revision);
  }

  @POST
  @Path("xlsx")
  @Consumes(XlsxSheet.TYPE)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Name.MANAGER, Role.Name.DIRECTOR})
  @Operation(
      operationId = "importPlanXlsx",
      summary = "Amounts from a workbook",
      description = IMPORTS)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EditedView.class)))
  public Uni<Response> importXlsx(
      @PathParam("id") UUID id,
      @QueryParam("revision")
          @Parameter(description = "The plan's as the sheet shows it: refused (409) after an edit")
          Long revision,
      @NotNull byte[] file) {
    return enter(
        new Command("import-plan", id, revision, file), id, XlsxSheet.read(file), revision);
  }

  private Uni<Response> enter(Command command, UUID id, SheetTable table, Long revision) {
    var sheet = table.sheet();
    return commands.run(
        command,
        work ->
            importing
                .enter(work, new PlanId(id), sheet, Optional.ofNullable(revision))
                .map(EditedView::of)
                .map(view -> Answer.ok(view, view.revision())));
  }

  private Uni<RestResponse<byte[]>> export(
      UUID id,
      CellQuery cell,
      String by,
      Function<SheetRows, byte[]> written,
      String type,
      String ending) {
    return exporting
        .export(scope(), new PlanId(id), cell.name(), Breakdown.require(by))
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(found -> answer(found, written.apply(new SheetRows(found)), type, ending));
  }

  private static RestResponse<byte[]> answer(
      Exported found, byte[] file, String type, String ending) {
    return ResponseBuilder.ok(file)
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.ETAG, "\"" + found.plan().revision() + "\"")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"plan-" + found.plan().id().value() + "." + ending + "\"")
        .build();
  }

  private Scope scope() {
    return Scope.ofAggregates(currentCaller.get(), time.today());
  }
}

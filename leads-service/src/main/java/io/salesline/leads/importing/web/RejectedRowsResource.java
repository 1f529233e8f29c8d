package io.salesline.leads.importing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.salesline.leads.csv.Cells;
import io.salesline.leads.importing.app.LeadFiles;
import io.salesline.leads.importing.app.UntakenRows;
import io.salesline.leads.importing.app.UntakenRows.Untaken;
import io.salesline.leads.importing.domain.LeadFile;
import io.salesline.leads.importing.domain.LeadFileId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.ProblemTexts;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** The rejected rows as a file: to be mended in a spreadsheet, and sent again. */
@Path("/api/leads/v1/lead-files/{id}/rejected-rows")
@Produces("text/csv;charset=UTF-8")
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Lead files")
class RejectedRowsResource {

  private static final int AT_ONCE = 500;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final LeadFiles files;
  private final UntakenRows untaken;
  private final Sentences sentences;
  private final CurrentCaller caller;
  private final Time time;

  RejectedRowsResource(
      LeadFiles files, UntakenRows untaken, Sentences sentences, CurrentCaller caller, Time time) {
    this.files = files;
    this.untaken = untaken;
    this.sentences = sentences;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "downloadRejectedRows",
      summary = "The rejected rows as CSV, with the reason for each",
      description =
          "UTF-8 with a byte order mark. No cell is a formula: before one that begins like one"
              + " stands an apostrophe. The reasons are in the language that the request prefers.")
  @APIResponse(responseCode = "200", description = "A header, and a row for each")
  public Multi<byte[]> download(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    Locale language = ProblemTexts.language(headers.getAcceptableLanguages());
    Scope scope = Scope.ofRecords(caller.get(), time.today());
    Uni<Multi<byte[]>> rows =
        files.get(scope, new LeadFileId(id)).map(seen -> written(scope, seen.file(), language));
    return RestMulti.fromUniResponse(rows, multi -> multi, multi -> disposition(id));
  }

  private static java.util.Map<String, List<String>> disposition(UUID id) {
    return java.util.Map.of(
        HttpHeaders.CONTENT_DISPOSITION,
        List.of("attachment; filename=\"rejected-rows-" + id + ".csv\""));
  }

  private Multi<byte[]> written(Scope scope, LeadFile file, Locale language) {
    var header = new ArrayList<>(List.of(title("row", language), title("reason", language)));
    header.addAll(file.header() == null ? List.of() : file.header());
    var begin = (BYTE_ORDER_MARK + Cells.written(header)).getBytes(UTF_8);
    return Multi.createBy()
        .concatenating()
        .streams(Multi.createFrom().item(begin), pages(scope, file, language));
  }

  private static String title(String column, Locale language) {
    boolean chinese = language.getLanguage().equals("zh");
    return switch (column) {
      case "row" -> chinese ? "行号" : "row";
      default -> chinese ? "原因" : "reason";
    };
  }

  private Multi<byte[]> pages(Scope scope, LeadFile file, Locale language) {
    return Multi.createBy()
        .repeating()
        .uni(AtomicLong::new, after -> page(scope, file, after))
        .whilst(rows -> rows.size() == AT_ONCE)
        .map(rows -> written(rows, language));
  }

  private Uni<List<Untaken>> page(Scope scope, LeadFile file, AtomicLong after) {
    return untaken
        .list(scope, file.id(), Optional.of("rejected"), after.get(), AT_ONCE)
        .invoke(rows -> rows.forEach(row -> after.set(row.where().row())));
  }

  private byte[] written(List<Untaken> rows, Locale language) {
    var page = new StringBuilder();
    for (Untaken row : rows) {
      var cells = new ArrayList<String>();
      cells.add(Long.toString(row.where().row()));
      cells.add(sentences.inOneLine(row.wrong(), language));
      cells.addAll(row.cells());
      page.append(Cells.written(cells));
    }
    return page.toString().getBytes(UTF_8);
  }
}

package io.salesline.leads.importing.web;

import io.salesline.leads.importing.app.UntakenRows.Untaken;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row that became no lead, and why. */
@Schema(name = "LeadFileRow")
record UntakenBody(
    @Schema(description = "Counted from 1, the header and blank lines aside") long row,
    @Schema(description = "Of the file, from 1") long line,
    @Schema(enumeration = {"duplicate", "rejected"}) String outcome,
    @Schema(description = "Of a rejected row") List<RowProblem> problems,
    @Schema(description = "Of a duplicate: what it is the same as") List<ClashingBody> clashes,
    List<String> cells) {

  /** What a row is the same as. */
  @Schema(name = "LeadFileClash")
  record ClashingBody(
      @Schema(enumeration = {"lead", "customer", "registration"}) String record,
      @Schema(description = "Null where the caller does not see it", nullable = true) UUID id,
      @Schema(description = "Null where the caller does not see it", nullable = true) String name,
      @Schema(description = "Null where nobody has it", nullable = true) String ownerName,
      @Schema(
              description = "`contact-…`: of somebody at the customer",
              enumeration = {
                "credit-code",
                "phone",
                "email",
                "contact-phone",
                "contact-email",
                "company"
              })
          String matchedOn) {}

  static UntakenBody of(Untaken row, Sentences sentences, Locale language) {
    return new UntakenBody(
        row.where().row(),
        row.where().line(),
        row.outcome(),
        sentences.of(row.wrong(), language),
        row.clashes().stream()
            .map(
                clash ->
                    new ClashingBody(
                        clash.record(),
                        clash.id(),
                        clash.name(),
                        clash.ownerName(),
                        clash.matchedOn()))
            .toList(),
        row.cells());
  }
}

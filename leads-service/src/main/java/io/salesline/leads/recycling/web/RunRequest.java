package io.salesline.leads.recycling.web;

import io.salesline.leads.recycling.domain.RecordKind;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run that somebody asks for. */
@Schema(name = "NewRecyclingRun")
record RunRequest(
    @Pattern(regexp = "lead|customer") @Schema(
            description = "What is taken; leads where absent",
            enumeration = {"lead", "customer"})
        String kind,
    @Schema(description = "What is due by this day is taken; today where absent, not later")
        LocalDate on) {

  RecordKind kindAsked() {
    return RecordKind.of(kind).orElse(RecordKind.LEAD);
  }
}

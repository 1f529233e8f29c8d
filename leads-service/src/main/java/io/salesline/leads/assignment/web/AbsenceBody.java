package io.salesline.leads.assignment.web;

import io.salesline.leads.assignment.app.Absences.Absence;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time in which somebody gets no leads. */
@Schema(name = "Absence")
record AbsenceBody(
    UUID absenceId,
    @Schema(description = "The ETag", examples = "1") long revision,
    UUID memberId,
    Instant from,
    @Schema(description = "The first instant after it") Instant to) {

  static AbsenceBody of(Absence absence) {
    return new AbsenceBody(
        absence.id(), absence.revision(), absence.member().value(), absence.from(), absence.to());
  }
}

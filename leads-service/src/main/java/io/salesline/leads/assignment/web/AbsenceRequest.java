package io.salesline.leads.assignment.web;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is away, and when. */
@Schema(name = "EnterAbsence")
record AbsenceRequest(
    @Schema(description = "Absent: the caller", nullable = true) UUID memberId,
    @NotNull @Schema(examples = "2026-11-30T01:00:00Z") Instant from,
    @NotNull @Schema(description = "The first instant after it", examples = "2026-12-05T01:00:00Z")
        Instant to) {

  AbsenceRequest {
    from = from == null ? null : from.truncatedTo(ChronoUnit.MICROS);
    to = to == null ? null : to.truncatedTo(ChronoUnit.MICROS);
  }
}

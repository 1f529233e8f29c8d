package io.salesline.pipeline.visit.web;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The visit was made. */
@Schema(name = "CompleteVisit")
record CompleteVisitRequest(
    @Schema(description = "The business day: today when absent, never to come", nullable = true)
        LocalDate completedOn) {

  Optional<LocalDate> day() {
    return Optional.ofNullable(completedOn);
  }
}

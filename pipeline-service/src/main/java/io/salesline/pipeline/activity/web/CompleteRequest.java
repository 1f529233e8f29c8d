package io.salesline.pipeline.activity.web;

import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an activity ended. */
@Schema(name = "CompleteActivity")
record CompleteRequest(
    @Schema(description = "The day it was done: today when absent, never to come", nullable = true)
        LocalDate completedOn,
    @Size(max = 2000) @Pattern(regexp = Texts.LINES) @Schema(description = "What came of it", nullable = true)
        String note) {

  Optional<LocalDate> day() {
    return Optional.ofNullable(completedOn);
  }

  Optional<String> words() {
    return Optional.ofNullable(note).map(String::strip).filter(text -> !text.isEmpty());
  }
}

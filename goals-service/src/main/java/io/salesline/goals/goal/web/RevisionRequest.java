package io.salesline.goals.goal.web;

import io.salesline.platform.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send to revise a goal. */
@Schema(name = "ReviseGoal")
record RevisionRequest(
    @NotNull Money target,
    @Schema(description = "The target where absent") Money commit,
    @Schema(description = "The target where absent") Money stretch,
    @NotNull @Schema(description = "In the goal's month; what holds before it is kept")
        LocalDate effectiveOn,
    @NotBlank @Size(max = 500) String reason) {

  Optional<Money> commitSaid() {
    return Optional.ofNullable(commit);
  }

  Optional<Money> stretchSaid() {
    return Optional.ofNullable(stretch);
  }
}

package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.visit.domain.Position;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller is there. */
@Schema(name = "CheckIn")
record CheckInRequest(
    @Valid @Schema(description = "Never required, and stored only with `consent`", nullable = true)
        Where position) {

  Optional<Position> where() {
    return Optional.ofNullable(position)
        .map(it -> Position.of(it.latitude(), it.longitude(), it.consent()));
  }

  @Schema(name = "PositionGiven")
  record Where(
      @NotNull @Digits(integer = 3, fraction = 12) @DecimalMin("-90") @DecimalMax("90") @Schema(examples = "31.2304")
          BigDecimal latitude,
      @NotNull @Digits(integer = 3, fraction = 12) @DecimalMin("-180") @DecimalMax("180") @Schema(examples = "121.4737")
          BigDecimal longitude,
      @Schema(description = "The person agrees that the position is stored") boolean consent) {}
}

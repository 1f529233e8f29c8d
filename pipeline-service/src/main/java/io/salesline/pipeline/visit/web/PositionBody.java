package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.visit.domain.Position;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where somebody checked in. */
@Schema(name = "Position")
record PositionBody(
    @Schema(examples = "31.23040") BigDecimal latitude,
    @Schema(examples = "121.47370") BigDecimal longitude) {

  static PositionBody of(Position position) {
    return new PositionBody(position.latitude(), position.longitude());
  }
}

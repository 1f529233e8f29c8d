package io.salesline.goals.goal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.segment.Segment;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the business in requests and answers. */
@Schema(
    name = "GoalSegment",
    description = "Only what is sold so: any combination of the three, and at least one of them")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SegmentBody(
    @Schema(description = "Of this product") UUID productId,
    @Pattern(regexp = "[ABC]") @Schema(
            description = "To customers that are of this class by now",
            enumeration = {"A", "B", "C"})
        String customerClass,
    @Schema(description = "To this customer") UUID customerId) {

  /** Null for all. */
  static SegmentBody of(Segment segment) {
    return segment.takesAll()
        ? null
        : new SegmentBody(
            segment.product().orElse(null),
            segment.customerClass().orElse(null),
            segment.customer().orElse(null));
  }

  /**
   * @param body null for all
   * @throws Refusal 422 {@code segment-empty} where it says none of the three
   */
  static Segment said(SegmentBody body) {
    if (body == null) {
      return Segment.ALL;
    }
    Segment said = Segment.of(body.productId, body.customerClass, body.customerId);
    if (said.takesAll()) {
      throw Refusal.field("segment", "segment-empty");
    }
    return said;
  }
}

package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.app.HandingOver.Progress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a handover has come. */
@Schema(name = "HandoverProgress")
record HandoverBody(
    @Schema(description = "By this request") int handedOver,
    @Schema(description = "Ask again until there are none") int remaining) {

  static HandoverBody of(Progress progress) {
    return new HandoverBody(progress.handedOver(), progress.remaining());
  }
}

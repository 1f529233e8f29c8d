package io.salesline.reporting.deal;

import io.salesline.platform.inbox.InboundEvent;

/** An event of an opportunity, read. */
public record DealEvent(InboundEvent envelope, DealRow row) {

  /** Throws {@link io.salesline.platform.inbox.UnreadableEvent} when it does not fit. */
  public static DealEvent of(InboundEvent event) {
    return new DealEvent(event, event.as(DealRow.class));
  }

  /** Such as {@code opportunity.stage-entered}: the type without its house and version. */
  String shortType() {
    return envelope
        .type()
        .replaceFirst("^salesline\\.[a-z-]+\\.", "")
        .replaceFirst("\\.v\\d+$", "");
  }
}

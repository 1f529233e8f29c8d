package io.salesline.reporting.deal;

import io.salesline.platform.inbox.InboundEvent;
import java.util.Set;

/** An event of an opportunity, read. */
public record DealEvent(InboundEvent envelope, DealRow row) {

  private static final Set<String> TRANSITIONS =
      Set.of(
          "opportunity.opened",
          "opportunity.stage-entered",
          "opportunity.won",
          "opportunity.lost",
          "opportunity.collected",
          "opportunity.collection-reopened");

  /** Throws {@link io.salesline.platform.inbox.UnreadableEvent} when it does not fit. */
  public static DealEvent of(InboundEvent event) {
    return new DealEvent(event, event.as(DealRow.class));
  }

  /** True where the deal moved here, and was not merely told anew. */
  boolean isTransition() {
    return TRANSITIONS.contains(shortType());
  }

  /** Such as {@code opportunity.stage-entered}: the type without its house and version. */
  String shortType() {
    return envelope
        .type()
        .replaceFirst("^salesline\\.[a-z-]+\\.", "")
        .replaceFirst("\\.v\\d+$", "");
  }
}

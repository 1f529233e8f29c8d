package io.salesline.goals.result.domain;

import java.util.Locale;
import java.util.Optional;

/** Why a result is another one than it was when its month closed. */
public enum Cause {
  /** A deal was lost after it was won. */
  DEAL_LOST,
  /** It counts no longer for another reason. */
  WITHDRAWN,
  /** Finance confirmed a credit note. */
  CREDIT_NOTE,
  /** It was known only after the month was closed. */
  KNOWN_LATE,
  /** It is somebody else's now. */
  OWNER_CHANGED,
  /** It counts on another day now. */
  RE_DATED,
  AMOUNT_CHANGED,
  /** Another product or customer. */
  RECLASSIFIED;

  private static final String LOST = "salesline.pipeline.opportunity.lost.v1";
  private static final String CREDIT_NOTES = "salesline.pipeline.credit-note.";

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @param before what the event took back; empty for nothing
   * @param after what it made of it; empty for nothing
   */
  public static Cause of(String eventType, Optional<Side> before, Optional<Side> after) {
    if (eventType.startsWith(CREDIT_NOTES)) {
      return CREDIT_NOTE;
    }
    if (before.isEmpty()) {
      return KNOWN_LATE;
    }
    if (after.isEmpty()) {
      return eventType.equals(LOST) ? DEAL_LOST : WITHDRAWN;
    }
    return changed(before.get(), after.get());
  }

  private static Cause changed(Side before, Side after) {
    if (!before.owner().equals(after.owner())) {
      return OWNER_CHANGED;
    }
    if (!before.day().equals(after.day())) {
      return RE_DATED;
    }
    return before.amount().compareTo(after.amount()) == 0 ? RECLASSIFIED : AMOUNT_CHANGED;
  }
}

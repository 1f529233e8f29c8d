package io.salesline.leads.registration.app;

import io.salesline.leads.text.Mask;

/**
 * A colleague, as somebody else gets to know of them.
 *
 * @param fullName null where the organisation has not told it yet
 * @param seen whether they are in the scope of whoever asks
 */
public record Somebody(String fullName, boolean seen) {

  private static final String NAMELESS = "**";

  /** In full within the scope, and masked beyond it. Never null. */
  String name() {
    if (fullName == null) {
      return NAMELESS;
    }
    return seen ? fullName : Mask.name(fullName);
  }
}

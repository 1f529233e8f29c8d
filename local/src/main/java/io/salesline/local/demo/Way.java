package io.salesline.local.demo;

import java.util.List;

/**
 * How far a deal goes today.
 *
 * @param to the stages that it enters one after the other, and {@code won} or {@code lost}
 * @param lossReason null where it is not lost
 */
record Way(List<String> to, String lossReason) {

  private static final List<String> STAGES =
      List.of("first-contact", "needs-discovery", "proposal", "negotiation", "won");

  /** So many steps forward; with five the deal is won. */
  static Way forward(int steps) {
    return new Way(STAGES.subList(0, steps), null);
  }

  static Way lostAfter(int steps, String reason) {
    List<String> to = new java.util.ArrayList<>(STAGES.subList(0, steps));
    to.add("lost");
    return new Way(to, reason);
  }
}

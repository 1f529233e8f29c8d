package io.salesline.local.demo;

import java.util.List;

/**
 * How far a deal goes today.
 *
 * @param to the stages that it enters one after the other, and {@code won} or {@code lost}
 * @param lossReason null where it is not lost
 * @param waits at the gate before the last of them, for its reviewers
 */
record Way(List<String> to, String lossReason, boolean waits) {

  private static final List<String> STAGES =
      List.of("first-contact", "needs-discovery", "proposal", "negotiation", "won");

  /** So many steps forward; with five the deal is won. */
  static Way forward(int steps) {
    return new Way(STAGES.subList(0, steps), null, false);
  }

  /** Stays where so many steps have led, since nobody has reviewed the next one yet. */
  static Way waitingAfter(int steps) {
    return new Way(STAGES.subList(0, steps + 1), null, true);
  }

  /** Null for a move that is no loss. */
  String reasonOf(String move) {
    return move.equals("lost") ? lossReason : null;
  }

  static Way lostAfter(int steps, String reason) {
    List<String> to = new java.util.ArrayList<>(STAGES.subList(0, steps));
    to.add("lost");
    return new Way(to, reason, false);
  }
}

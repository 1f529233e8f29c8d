package io.salesline.pipeline.opportunity.domain;

import io.salesline.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which way a deal may go: forward one stage at a time, back with a reason, won only from the
 * closing stage, lost from any open one.
 */
final class TransitionRules {

  private TransitionRules() {}

  static List<AllowedMove> allowed(Standing standing, StageMap map) {
    if (!standing.isOpen()) {
      return List.of();
    }
    var moves = new ArrayList<AllowedMove>();
    map.after(standing.stage()).ifPresent(next -> moves.add(AllowedMove.to(next.value())));
    if (map.closing().equals(standing.stage())) {
      moves.add(AllowedMove.to(Transition.WON));
    }
    map.before(standing.stage())
        .forEach(passed -> moves.add(AllowedMove.to(passed.value(), "reason")));
    moves.add(AllowedMove.to(Transition.LOST, "loss_reason"));
    return List.copyOf(moves);
  }

  /**
   * @throws Refusal 422 for a stage that the process does not have, else 409 with what is allowed
   */
  static void check(Transition transition, Standing standing, StageMap map) {
    if (transition instanceof Transition.Enter enter && !map.has(enter.stage())) {
      throw Refusal.field(
          "to", "stage-unknown", "to", transition.target(), "allowed", allowed(standing, map));
    }
    if (!standing.isOpen()) {
      throw conflict("opportunity-closed", transition, standing, map);
    }
    switch (transition) {
      case Transition.Enter enter -> checkEntry(enter, standing, map);
      case Transition.Win win -> checkWin(win, standing, map);
      case Transition.Lose lose -> {}
    }
  }

  private static void checkEntry(Transition.Enter enter, Standing standing, StageMap map) {
    StageKey current = standing.stage();
    if (enter.stage().equals(current)) {
      throw conflict("stage-already-entered", enter, standing, map);
    }
    if (enter.stage().equals(map.delivery())) {
      throw conflict("stage-entered-by-winning", enter, standing, map);
    }
    if (map.before(current).contains(enter.stage())) {
      if (enter.reason().isEmpty()) {
        throw conflict("reason-required", enter, standing, map);
      }
    } else if (!map.after(current).equals(Optional.of(enter.stage()))) {
      throw conflict("stage-not-next", enter, standing, map);
    }
  }

  private static void checkWin(Transition.Win win, Standing standing, StageMap map) {
    if (!map.closing().equals(standing.stage())) {
      throw conflict("not-ready-to-win", win, standing, map);
    }
  }

  private static Refusal conflict(
      String code, Transition transition, Standing standing, StageMap map) {
    return Refusal.conflict(
        code,
        "to",
        transition.target(),
        "stage",
        standing.stage().value(),
        "opportunity_status",
        standing.status().key(),
        "allowed",
        allowed(standing, map));
  }
}

package io.salesline.pipeline.opportunity.domain;

import io.salesline.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * Which way a deal may go: forward one stage at a time or by a skip that the map allows, and only
 * with all that the process asks; back with a reason; won only from the closing stage; lost from
 * any open one.
 */
final class TransitionRules {

  private TransitionRules() {}

  static List<AllowedMove> allowed(Standing standing, StageMap map) {
    if (!standing.isOpen()) {
      return List.of();
    }
    var moves = new ArrayList<AllowedMove>();
    map.ahead(standing.stage()).forEach(next -> moves.add(AllowedMove.to(next.value())));
    if (map.closing().equals(standing.stage())) {
      moves.add(AllowedMove.to(Transition.WON));
    }
    map.before(standing.stage())
        .forEach(passed -> moves.add(AllowedMove.to(passed.value(), "reason")));
    moves.add(AllowedMove.to(Transition.LOST, "loss_reason"));
    return List.copyOf(moves);
  }

  /**
   * What a deal lacks for a move that is allowed. Nothing is asked of those that go back or lose.
   */
  static List<Unmet> unmet(String target, Standing standing, StageMap map) {
    StageKey current = standing.stage();
    if (target.equals(Transition.LOST)) {
      return List.of();
    }
    StageKey to = target.equals(Transition.WON) ? map.delivery() : new StageKey(target);
    return map.before(current).contains(to) ? List.of() : map.requirements().unmet(current, to);
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
    List<Unmet> unmet = unmet(transition.target(), standing, map);
    if (!unmet.isEmpty()) {
      throw lacking(unmet, transition, standing, map);
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
    } else if (!map.ahead(current).contains(enter.stage())) {
      throw conflict("stage-not-next", enter, standing, map);
    }
  }

  private static void checkWin(Transition.Win win, Standing standing, StageMap map) {
    if (!map.closing().equals(standing.stage())) {
      throw conflict("not-ready-to-win", win, standing, map);
    }
  }

  private static Refusal lacking(
      List<Unmet> unmet, Transition transition, Standing standing, StageMap map) {
    return Refusal.conflict(
        "criteria-unmet",
        "to",
        transition.target(),
        "stage",
        standing.stage().value(),
        "missing",
        Wording.joined(unmet),
        "unmet",
        unmet,
        "allowed",
        allowed(standing, map));
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

package io.salesline.pipeline.opportunity.domain;

import io.salesline.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which way a deal may go: forward one stage at a time or by a skip that the map allows, and only
 * with all that the process asks and through its gates; back with a reason; won only from the
 * closing stage; lost from any open one.
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
    return forward(target, standing, map)
        .map(to -> map.requirements().unmet(standing.stage(), to))
        .orElse(List.of());
  }

  /** The gates in the way of a move that is allowed, for which nothing is unmet. */
  static List<ClosedGate> closed(String target, Standing standing, StageMap map) {
    return forward(target, standing, map)
        .map(to -> map.gates().closed(standing.stage(), to))
        .orElse(List.of());
  }

  /** The stage that a move goes forward into; empty for those that go back or lose. */
  private static Optional<StageKey> forward(String target, Standing standing, StageMap map) {
    if (target.equals(Transition.LOST)) {
      return Optional.empty();
    }
    StageKey to = target.equals(Transition.WON) ? map.delivery() : new StageKey(target);
    return map.before(standing.stage()).contains(to) ? Optional.empty() : Optional.of(to);
  }

  /**
   * @throws Refusal as {@link #checkAsked}, and 409 for a gate that was not passed
   */
  static void check(Transition transition, Standing standing, StageMap map) {
    checkAsked(transition, standing, map);
    List<ClosedGate> closed = closed(transition.target(), standing, map);
    if (!closed.isEmpty()) {
      throw conflict("gate-closed", transition, standing, map, "gates", closed);
    }
  }

  /**
   * All but the gates.
   *
   * @throws Refusal 422 for a stage that the process does not have, else 409 with what is allowed
   */
  static void checkAsked(Transition transition, Standing standing, StageMap map) {
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
      throw conflict(
          "criteria-unmet",
          transition,
          standing,
          map,
          "missing",
          Wording.joined(unmet),
          "unmet",
          unmet);
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

  private static Refusal conflict(
      String code, Transition transition, Standing standing, StageMap map, Object... more) {
    Object[] common = {
      "to",
      transition.target(),
      "stage",
      standing.stage().value(),
      "opportunity_status",
      standing.status().key(),
      "allowed",
      allowed(standing, map)
    };
    return Refusal.conflict(
        code, Stream.concat(Arrays.stream(common), Arrays.stream(more)).toArray());
  }
}

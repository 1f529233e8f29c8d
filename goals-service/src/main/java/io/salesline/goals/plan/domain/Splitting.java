package io.salesline.goals.plan.domain;

import io.salesline.platform.problem.Refusal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Splits what a cell has down along one path: into the parts of the first step, each of these into
 * the parts of the next, and what the last parts get over their leaves, as an edit of them would.
 * At each step the shares are rounded by largest remainder. Parts that are locked as a whole keep
 * what they have, and the others share the rest.
 */
public final class Splitting {

  private final Plan plan;
  private final Cube cube;
  private final List<SplitStep> steps;
  private final History history;
  private final Entries entries;
  private final Set<String> met = new HashSet<>();

  /**
   * @param steps at least one; amounts are given for the first only
   * @param history asked where a step is by history
   */
  public Splitting(Plan plan, Cube cube, List<SplitStep> steps, History history) {
    this.plan = plan;
    this.cube = cube;
    this.steps = List.copyOf(steps);
    this.history = history;
    this.entries = new Entries(cube);
  }

  /**
   * The edit that leaves the cell its number. Nothing changes here.
   *
   * @throws LockedCells where a part would get less than its locked leaves have
   * @throws Refusal 422 {@code parts-do-not-add-up}, {@code unknown-part}, {@code no-history}
   */
  public Edit of(Part whole) {
    long total = cube.sum(whole.cell());
    split(whole, total, 0);
    requireKnown();
    return entries.of(whole.cell());
  }

  private void split(Part whole, long total, int number) {
    if (number == steps.size()) {
      entries.enter(whole.cell(), total);
      return;
    }
    List<Part> parts = whole.by(steps.get(number).by(), plan);
    long[] shares = shares(parts, total, number);
    for (int i = 0; i < shares.length; i++) {
      split(parts.get(i), shares[i], number + 1);
    }
  }

  private long[] shares(List<Part> parts, long total, int number) {
    SplitStep step = steps.get(number);
    List<Fixed> fixed = parts.stream().map(this::fixed).toList();
    long[] weights = parts.stream().mapToLong(part -> weight(step, part)).toArray();
    long[] shares =
        step.method() == SplitMethod.MANUAL
            ? exactly(weights, total)
            : apportioned(weights(weights, parts, number), fixed, total);
    for (int i = 0; i < shares.length; i++) {
      fixed.get(i).require(shares[i]);
    }
    return shares;
  }

  private long weight(SplitStep step, Part part) {
    return switch (step.method()) {
      case EVEN -> 1;
      case WORKING_DAYS -> leaves(part.cell());
      case HISTORY -> history.of(part);
      case WEIGHTS, MANUAL -> given(step, part);
    };
  }

  private long given(SplitStep step, Part part) {
    String key = part.key(step.by(), plan);
    met.add(key);
    return step.given().getOrDefault(key, 0L);
  }

  /** Where there is nothing to go by beneath the first step, working days are. */
  private long[] weights(long[] weights, List<Part> parts, int number) {
    if (Arrays.stream(weights).anyMatch(weight -> weight > 0)) {
      return weights;
    }
    if (number == 0) {
      throw Refusal.unprocessable("nothing-to-split-by");
    }
    return parts.stream().mapToLong(part -> leaves(part.cell())).toArray();
  }

  private long[] exactly(long[] amounts, long total) {
    long sum = Arrays.stream(amounts).reduce(0, Math::addExact);
    if (sum != total) {
      throw Refusal.unprocessable(
          "parts-do-not-add-up",
          "sum",
          plan.money(sum).amount().toPlainString(),
          "whole",
          plan.money(total).amount().toPlainString());
    }
    return amounts;
  }

  private static long[] apportioned(long[] weights, List<Fixed> fixed, long total) {
    long[] open = weights.clone();
    long rest = total;
    for (int i = 0; i < open.length; i++) {
      if (fixed.get(i).whole()) {
        open[i] = 0;
        rest -= fixed.get(i).locked();
      }
    }
    long[] shares = LargestRemainder.split(rest, orEven(open, fixed, rest));
    for (int i = 0; i < shares.length; i++) {
      shares[i] += fixed.get(i).whole() ? fixed.get(i).locked() : 0;
    }
    return shares;
  }

  /** Where all that has a weight is locked. */
  private static long[] orEven(long[] open, List<Fixed> fixed, long rest) {
    return rest == 0 || Arrays.stream(open).anyMatch(weight -> weight > 0)
        ? open
        : fixed.stream().mapToLong(part -> part.whole() ? 0 : 1).toArray();
  }

  private Fixed fixed(Part part) {
    Cell cell = part.cell();
    List<Lock> locks = cube.locksOn(cell);
    if (locks.isEmpty()) {
      return new Fixed(false, 0, locks);
    }
    Cube beneath = entries.now(cell);
    var draft = new Draft(beneath.rowsOf(cell), cell, cube.days(), cube.units(), locks);
    return new Fixed(draft.leaves() == 0, beneath.sum(cell) - draft.free(), locks);
  }

  private long leaves(Cell cell) {
    long places = cube.units().leaves(cell.node()).size();
    return places * cell.segments().size() * cell.days().length();
  }

  private void requireKnown() {
    steps.stream()
        .flatMap(step -> step.given().keySet().stream())
        .filter(key -> !met.contains(key))
        .findFirst()
        .ifPresent(Splitting::refuse);
  }

  private static void refuse(String key) {
    throw Refusal.field("steps", "unknown-part", "part", key);
  }

  /**
   * What of a part does not move.
   *
   * @param whole whether nothing of it does
   * @param locked what the locked leaves have
   */
  private record Fixed(boolean whole, long locked, List<Lock> locks) {

    void require(long share) {
      if (share < locked || whole && share != locked) {
        throw new LockedCells(locks, locked);
      }
    }
  }
}

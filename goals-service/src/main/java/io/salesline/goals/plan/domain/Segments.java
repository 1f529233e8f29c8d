package io.salesline.goals.plan.domain;

import io.salesline.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The segments of a plan, numbered from 1 in their order. The last takes in whatever the others do
 * not, so that every result has its place.
 */
public record Segments(List<PlanSegment> all) {

  /**
   * @throws Refusal 422 {@code segment-twice} where two have one key or one condition
   */
  public Segments {
    List<PlanSegment> complete = new ArrayList<>(all);
    if (complete.isEmpty() || !complete.getLast().segment().takesAll()) {
      complete.add(PlanSegment.other());
    }
    requireDifferent(complete);
    all = List.copyOf(complete);
  }

  public int size() {
    return all.size();
  }

  public SortedSet<Integer> numbers() {
    return IntStream.rangeClosed(1, all.size())
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * @param keys none for all
   * @throws Refusal 422 {@code unknown-segment}
   */
  public SortedSet<Integer> numbers(Collection<String> keys) {
    return keys.isEmpty()
        ? numbers()
        : keys.stream().map(this::number).collect(Collectors.toCollection(TreeSet::new));
  }

  public PlanSegment get(int number) {
    return all.get(number - 1);
  }

  /** The number of the first that takes in what was sold to whom. */
  public int numberOf(
      Optional<UUID> product, Optional<String> customerClass, Optional<UUID> customer) {
    return IntStream.rangeClosed(1, all.size())
        .filter(number -> get(number).segment().takes(product, customerClass, customer))
        .findFirst()
        .orElseThrow();
  }

  private int number(String key) {
    return IntStream.rangeClosed(1, all.size())
        .filter(number -> get(number).key().equals(key))
        .findFirst()
        .orElseThrow(() -> Refusal.field("segments", "unknown-segment", "segment", key));
  }

  private static void requireDifferent(List<PlanSegment> segments) {
    Set<Object> seen = new HashSet<>();
    for (PlanSegment each : segments) {
      if (!seen.add(each.key()) || !seen.add(each.segment())) {
        throw Refusal.field("segments", "segment-twice", "segment", each.key());
      }
    }
  }
}

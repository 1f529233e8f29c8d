package io.salesline.goals.plan.domain;

import io.salesline.platform.problem.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The organisation of a plan: its nodes and how they hang together.
 *
 * @param nodes by their numbers
 */
public record Places(List<Place> nodes, UnitAxis axis) {

  public Places {
    nodes = List.copyOf(nodes);
    if (nodes.size() != axis.size()) {
      throw new IllegalArgumentException(nodes.size() + " nodes on an axis of " + axis.size());
    }
  }

  public Place get(int node) {
    return nodes.get(node);
  }

  /**
   * The node of a unit, or of a member there.
   *
   * @throws Refusal 422 {@code unknown-place} where the plan has none; {@code several-places} where
   *     somebody has more than one and the unit is not said
   */
  public int find(Optional<UUID> unit, Optional<UUID> member) {
    if (unit.isEmpty() && member.isEmpty()) {
      return UnitAxis.TOP;
    }
    int[] found =
        IntStream.range(0, nodes.size())
            .filter(node -> is(nodes.get(node), unit, member))
            .toArray();
    return switch (found.length) {
      case 0 -> throw Refusal.field(member.isPresent() ? "member_id" : "unit_id", "unknown-place");
      case 1 -> found[0];
      default -> throw Refusal.field("unit_id", "several-places");
    };
  }

  private static boolean is(Place place, Optional<UUID> unit, Optional<UUID> member) {
    return place.member().map(it -> it.value()).equals(member)
        && unit.map(place.unit().value()::equals).orElse(true);
  }
}

package io.salesline.pipeline.proposal.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** In what two proposals differ, line by line. */
public final class Comparison {

  private Comparison() {}

  /** What happened to a line. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * A product may stand in several lines; the first of one proposal is compared with the first of
   * the other, and so on.
   *
   * @param before null for an added line
   * @param after null for a removed one
   */
  public record Difference(Kind kind, OfferedLine before, OfferedLine after) {}

  private record Place(UUID product, int occurrence) {}

  /** Those that changed or went in the order of {@code before}, then those that came. */
  public static List<Difference> of(List<OfferedLine> before, List<OfferedLine> after) {
    Map<Place, OfferedLine> was = places(before);
    Map<Place, OfferedLine> is = places(after);
    var differences = new ArrayList<Difference>();
    was.forEach((place, line) -> compare(line, is.get(place), differences));
    is.forEach(
        (place, line) -> {
          if (!was.containsKey(place)) {
            differences.add(new Difference(Kind.ADDED, null, line));
          }
        });
    return List.copyOf(differences);
  }

  private static void compare(OfferedLine was, OfferedLine is, List<Difference> differences) {
    if (is == null) {
      differences.add(new Difference(Kind.REMOVED, was, null));
    } else if (!terms(was).equals(terms(is))) {
      differences.add(new Difference(Kind.CHANGED, was, is));
    }
  }

  private static Map<Place, OfferedLine> places(List<OfferedLine> lines) {
    var seen = new HashMap<UUID, Integer>();
    return lines.stream()
        .collect(
            Collectors.toMap(
                line -> new Place(line.productId(), seen.merge(line.productId(), 1, Integer::sum)),
                Function.identity(),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  /** Without the line's number: a line that moved is the same line. */
  private static List<Object> terms(OfferedLine line) {
    return List.of(
        line.quantity().stripTrailingZeros(),
        line.unitPrice().stripTrailingZeros(),
        line.discountPercent().stripTrailingZeros(),
        line.taxPercent().stripTrailingZeros(),
        line.net(),
        line.tax());
  }
}

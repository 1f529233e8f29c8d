package io.salesline.goals.plan.domain;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The leaves of a cube written out one by one, for tests that recount. */
final class Leaves {

  /** Takes a leaf or does not. */
  interface Choice {
    boolean takes(RowKey key, int day);
  }

  private Leaves() {}

  static Map<String, Long> of(Cube cube) {
    return of(cube, (key, day) -> true);
  }

  static Map<String, Long> of(Cube cube, Choice choice) {
    Map<String, Long> chosen = new TreeMap<>();
    cube.rows().forEach((key, row) -> add(chosen, key, row, choice));
    return chosen;
  }

  static Map<String, Long> within(Cube cube, Cell cell) {
    return of(cube, (key, day) -> lies(cube, key, day, cell));
  }

  static Map<String, Long> outside(Cube cube, Cell cell) {
    return of(cube, (key, day) -> !lies(cube, key, day, cell));
  }

  static long sum(Map<String, Long> leaves) {
    return leaves.values().stream().mapToLong(it -> it).sum();
  }

  /** By walking up from the leaf to the top. */
  static boolean lies(Cube cube, RowKey key, int day, Cell cell) {
    boolean beneath = false;
    for (int at = key.node(); at >= 0; at = cube.units().parent(at)) {
      beneath |= at == cell.node();
    }
    return beneath
        && cell.segments().contains(key.segment())
        && cell.days().from() <= day
        && day < cell.days().to();
  }

  private static void add(Map<String, Long> chosen, RowKey key, Row row, Choice choice) {
    IntStream.range(0, row.size())
        .filter(day -> choice.takes(key, day))
        .forEach(day -> chosen.put(name(key, day), row.value(day)));
  }

  private static String name(RowKey key, int day) {
    return key.node() + "/" + key.segment() + "/" + day;
  }
}

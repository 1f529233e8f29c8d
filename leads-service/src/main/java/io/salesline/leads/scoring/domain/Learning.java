package io.salesline.leads.scoring.domain;

import io.salesline.leads.scoring.domain.ScoreModel.Learned;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Learns from what became of leads. The order in which they are told does not matter. */
public final class Learning {

  /** A level of fewer leads says nothing. */
  static final int LEAST_OF_A_LEVEL = 5;

  private static final int MOST_LEVELS = 40;

  private final Collection<Ending> endings;
  private final List<Level> levels;

  private Learning(Collection<Ending> endings) {
    this.endings = endings;
    this.levels = levels(endings);
  }

  /** A level of a feature, with its leads. */
  private record Level(Feature feature, String name, int closed, int successes) {}

  /** How many leads, and how many of them were a success. */
  private record Tally(int closed, int successes) {
    static final Tally NONE = new Tally(0, 0);

    Tally with(boolean success) {
      return new Tally(closed + 1, successes + (success ? 1 : 0));
    }
  }

  public static Learned from(Collection<Ending> endings) {
    return new Learning(endings).learned();
  }

  private Learned learned() {
    double[] fitted = new Logistic(levels.size() + 1, rows()).fit();
    var weights = new ArrayList<Weight>();
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      weights.add(
          new Weight(
              level.feature(), level.name(), fitted[i + 1], level.closed(), level.successes()));
    }
    int successes = (int) endings.stream().filter(Ending::success).count();
    return new Learned(fitted[0], List.copyOf(weights), endings.size(), successes);
  }

  private static List<Level> levels(Collection<Ending> endings) {
    return Arrays.stream(Feature.values())
        .flatMap(feature -> levels(feature, endings).stream())
        .toList();
  }

  private static List<Level> levels(Feature feature, Collection<Ending> endings) {
    var tallies = new LinkedHashMap<String, Tally>();
    for (Ending ending : endings) {
      String level = ending.traits().level(feature);
      tallies.put(level, tallies.getOrDefault(level, Tally.NONE).with(ending.success()));
    }
    return tallies.entrySet().stream()
        .map(entry -> level(feature, entry.getKey(), entry.getValue()))
        .filter(level -> level.closed() >= LEAST_OF_A_LEVEL)
        .sorted(Comparator.comparing(Level::closed).reversed().thenComparing(Level::name))
        .limit(MOST_LEVELS)
        .toList();
  }

  private static Level level(Feature feature, String name, Tally tally) {
    return new Level(feature, name, tally.closed(), tally.successes());
  }

  /** One row for all leads that look the same. */
  private List<Logistic.Row> rows() {
    var tallies = new LinkedHashMap<List<Integer>, Tally>();
    Map<Feature, Map<String, Integer>> numbers = numbers();
    for (Ending ending : endings) {
      List<Integer> on = on(ending.traits(), numbers);
      tallies.put(on, tallies.getOrDefault(on, Tally.NONE).with(ending.success()));
    }
    return tallies.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
        .map(entry -> row(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Logistic.Row row(List<Integer> on, Tally tally) {
    int[] parameters = on.stream().mapToInt(Integer::intValue).toArray();
    return new Logistic.Row(parameters, tally.closed(), tally.successes());
  }

  /** Of each level the number of its parameter. */
  private Map<Feature, Map<String, Integer>> numbers() {
    var numbers = new LinkedHashMap<Feature, Map<String, Integer>>();
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      numbers
          .computeIfAbsent(level.feature(), feature -> new LinkedHashMap<>())
          .put(level.name(), i + 1);
    }
    return numbers;
  }

  private static List<Integer> on(Traits traits, Map<Feature, Map<String, Integer>> numbers) {
    var on = new ArrayList<Integer>(List.of(0));
    for (Feature feature : Feature.values()) {
      Integer number = numbers.getOrDefault(feature, Map.of()).get(traits.level(feature));
      if (number != null) {
        on.add(number);
      }
    }
    return List.copyOf(on);
  }
}

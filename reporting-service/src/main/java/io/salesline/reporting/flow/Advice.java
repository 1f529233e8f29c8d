package io.salesline.reporting.flow;

import io.salesline.platform.statistics.Wilson;
import io.salesline.reporting.flow.Evidence.Part;
import io.salesline.reporting.statistics.Quantiles;
import io.salesline.reporting.statistics.Survival;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which stage to work on: domain.md §5, stage advice.
 *
 * <p>Conversion gains {@code R·(c* ÷ c − 1)}: R is the revenue of the deals that passed the stage,
 * c their conversion, c* the better of its own best quarter and of the people's upper quartile,
 * each taken at the lower bound of its Wilson interval. Dwell gains {@code R·(C/(C − (d − d*)) −
 * 1)}: the sales cycle C is the sum of the stages' median dwells, d the stage's, d* its best
 * quarter's at the upper bound of its interval; shorter by that, the same work brings as much more
 * (velocity = deals × value × win rate ÷ cycle). Levers are ordered by gain ÷ effort.
 *
 * @param suffices false when no stage has enough deals and something to compare with
 * @param levers the best first; empty when nothing lies below what it could be
 */
record Advice(boolean suffices, List<Lever> levers) {

  /** Deals, a stage or part of it, below which nothing is said. */
  static final int LEAST = 30;

  /** People, below which a quartile of them says nothing. */
  private static final int FEWEST_PEOPLE = 4;

  private static final double UPPER_QUARTILE = 0.75;

  private record Best(double value, String against) {}

  static Advice of(List<Evidence> stages) {
    long cycle =
        stages.stream()
            .filter(Evidence::isBeforeTheWin)
            .map(stage -> stage.now().dwell().median())
            .filter(OptionalLong::isPresent)
            .mapToLong(OptionalLong::getAsLong)
            .sum();
    var levers = new ArrayList<Lever>();
    for (Evidence stage : stages) {
      conversion(stage).ifPresent(levers::add);
      dwell(stage, cycle).ifPresent(levers::add);
    }
    levers.sort(Comparator.comparing(Lever::gainPerDeal).reversed());
    return new Advice(stages.stream().anyMatch(Advice::suffices), List.copyOf(levers));
  }

  private static boolean suffices(Evidence stage) {
    return stage.now().entered() >= LEAST && bestConversion(stage).isPresent();
  }

  private static Optional<Lever> conversion(Evidence stage) {
    Passage now = stage.now();
    double share = share(now);
    if (now.entered() < LEAST || share == 0) {
      return Optional.empty();
    }
    return bestConversion(stage)
        .filter(best -> best.value() > share)
        .map(best -> lever(stage, Lever.Kind.CONVERSION, share, best, best.value() / share - 1))
        .filter(lever -> lever.gain().signum() > 0);
  }

  private static Optional<Best> bestConversion(Evidence stage) {
    List<Part> people = enough(stage.people(), Passage::entered);
    Stream<Best> quarters =
        enough(stage.quarters(), Passage::entered).stream()
            .map(part -> new Best(low(part.passage()), part.name()));
    Stream<Best> quartile =
        people.size() < FEWEST_PEOPLE
            ? Stream.empty()
            : Stream.of(
                new Best(
                    Quantiles.nearestRank(
                        people.stream().map(Part::passage).mapToDouble(Advice::low).toArray(),
                        UPPER_QUARTILE),
                    null));
    return Stream.concat(quarters, quartile).max(Comparator.comparingDouble(Best::value));
  }

  private static Optional<Lever> dwell(Evidence stage, long cycle) {
    OptionalLong now = stage.now().dwell().median();
    if (now.isEmpty() || !stage.isBeforeTheWin() || stage.now().entered() < LEAST) {
      return Optional.empty();
    }
    return enough(stage.quarters(), passage -> passage.dwell().ended()).stream()
        .flatMap(Advice::longestMedian)
        .min(Comparator.comparingDouble(Best::value))
        .filter(best -> best.value() < now.getAsLong())
        .map(best -> dwell(stage, now.getAsLong(), best, cycle))
        .filter(lever -> lever.gain().signum() > 0);
  }

  private static Lever dwell(Evidence stage, long now, Best best, long cycle) {
    double shorter = cycle - (now - best.value());
    double more = shorter > 0 ? cycle / shorter - 1 : 0;
    return lever(stage, Lever.Kind.DWELL, (double) now, best, more);
  }

  /** The upper bound of a part's median: the time at which the median's own bound has left. */
  private static Stream<Best> longestMedian(Part part) {
    Survival dwell = part.passage().dwell();
    double bound = Wilson.of(dwell.ended() / 2, dwell.ended()).high();
    OptionalLong time = dwell.timeWhenLasting(1 - bound);
    return time.isPresent() ? Stream.of(new Best(time.getAsLong(), part.name())) : Stream.empty();
  }

  private static Lever lever(
      Evidence stage, Lever.Kind kind, double now, Best best, double moreByShare) {
    BigDecimal gain = stage.revenue().multiply(BigDecimal.valueOf(moreByShare));
    return new Lever(
        stage.stage(),
        stage.next(),
        kind,
        now,
        best.value(),
        best.against(),
        gain,
        stage.now().entered());
  }

  private static List<Part> enough(List<Part> parts, Function<Passage, Long> count) {
    return parts.stream().filter(part -> count.apply(part.passage()) >= LEAST).toList();
  }

  private static double share(Passage passage) {
    return (double) passage.converted(View.ANY) / passage.entered();
  }

  private static double low(Passage passage) {
    return Wilson.of(passage.converted(View.ANY), passage.entered()).low();
  }
}

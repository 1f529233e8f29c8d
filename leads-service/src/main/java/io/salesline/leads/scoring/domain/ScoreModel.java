package io.salesline.leads.scoring.domain;

import io.salesline.leads.scoring.domain.Score.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** By what leads are scored: a sum over their features, so that each score can be explained. */
public sealed interface ScoreModel {

  /** What a lead starts from, before anything is known of it. */
  double base();

  List<Weight> weights();

  /** From the sum of base and contributions, 0 to 100. */
  int value(double sum);

  /** One word for it, as it stands in answers. */
  String kind();

  default Score score(Traits traits) {
    List<Reason> reasons =
        Arrays.stream(Feature.values()).map(feature -> reason(feature, traits)).toList();
    double sum = reasons.stream().mapToDouble(Reason::contribution).reduce(base(), Double::sum);
    return new Score(value(sum), reasons);
  }

  private Reason reason(Feature feature, Traits traits) {
    String level = traits.level(feature);
    Predicate<Weight> fits = weight -> weight.feature() == feature && weight.level().equals(level);
    return new Reason(feature, level, weights().stream().filter(fits).findFirst().orElse(null));
  }

  /**
   * Points that people set, for as long as history is thin.
   *
   * @param minClosed how many leads have to have come to an end before history is listened to
   */
  record Points(int points, int minClosed, List<Weight> weights) implements ScoreModel {
    @Override
    public double base() {
      return points;
    }

    @Override
    public int value(double sum) {
      return (int) Math.clamp(Math.round(sum), 0, 100);
    }

    @Override
    public String kind() {
      return "points";
    }
  }

  /**
   * Learned from what became of leads.
   *
   * @param base the log-odds of a lead of which nothing is known
   * @param closed how many leads it was learned from
   * @param successes how many of them came to what it foretells
   */
  record Learned(double base, List<Weight> weights, int closed, int successes)
      implements ScoreModel {
    @Override
    public int value(double sum) {
      return (int) Math.round(100 * Logistic.probability(sum));
    }

    public double probability(Traits traits) {
      return Logistic.probability(
          score(traits).reasons().stream().mapToDouble(Reason::contribution).sum() + base);
    }

    @Override
    public String kind() {
      return "learned";
    }
  }
}

package io.salesline.reporting.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * How long things last when some have not ended yet: {@code S(t) = ∏ (1 − dᵢ/nᵢ)} over the times
 * {@code tᵢ ≤ t} at which {@code dᵢ} of the {@code nᵢ} still at risk ended. What is censored at a
 * time was at risk at it.
 *
 * <p>E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", JASA 53
 * (1958) 457–481.
 *
 * @param steps in order of time, those times only at which something ended
 * @param observed how many there were
 * @param ended how many of them ended
 */
public record Survival(List<Step> steps, long observed, long ended) {

  /** The product of fractions that make exactly a half may miss it in the last digits. */
  private static final double ROUNDING = 1e-12;

  /**
   * @param time in any whole unit
   * @param ended how many lasted so long
   * @param censored how many had lasted so long when last seen
   */
  public record Observation(long time, long ended, long censored) {}

  /**
   * @param lasting the share that lasts longer than this time, 0 to 1
   */
  public record Step(long time, double lasting) {}

  /**
   * @param observations in any order; a time may stand several times
   */
  public static Survival of(List<Observation> observations) {
    var sorted = new ArrayList<>(observations);
    sorted.sort(Comparator.comparingLong(Observation::time));
    long all = sorted.stream().mapToLong(each -> each.ended + each.censored).sum();
    var steps = new ArrayList<Step>();
    long atRisk = all;
    long endedInAll = 0;
    double lasting = 1;
    for (int i = 0; i < sorted.size(); ) {
      long time = sorted.get(i).time();
      long ended = 0;
      long gone = 0;
      for (; i < sorted.size() && sorted.get(i).time() == time; i++) {
        ended += sorted.get(i).ended();
        gone += sorted.get(i).ended() + sorted.get(i).censored();
      }
      if (ended > 0) {
        lasting *= 1 - (double) ended / atRisk;
        steps.add(new Step(time, lasting));
      }
      atRisk -= gone;
      endedInAll += ended;
    }
    return new Survival(steps, all, endedInAll);
  }

  /** The first time at which at most half last longer; empty while more than half still do. */
  public OptionalLong median() {
    return timeWhenLasting(0.5);
  }

  /** The first time at which at most a quarter last longer: three in four have ended by then. */
  public OptionalLong upperQuartile() {
    return timeWhenLasting(0.25);
  }

  /** The first time at which at most this share last longer. */
  public OptionalLong timeWhenLasting(double share) {
    return steps.stream()
        .filter(step -> step.lasting() <= share + ROUNDING)
        .mapToLong(Step::time)
        .findFirst();
  }
}

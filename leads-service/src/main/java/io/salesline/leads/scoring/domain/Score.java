package io.salesline.leads.scoring.domain;

import java.util.List;

/**
 * How likely a lead comes to what its model foretells.
 *
 * @param value 0 to 100: in a learned model the probability in per cent
 * @param reasons one a feature, in the features' order; they and the base add up to the score
 */
public record Score(int value, List<Reason> reasons) {

  /**
   * @param weight null for a level of which too little is known: it changes nothing
   */
  public record Reason(Feature feature, String level, Weight weight) {

    public double contribution() {
      return weight == null ? 0 : weight.value();
    }
  }
}

package io.salesline.leads.scoring.domain;

/**
 * What one level of one feature does to a score.
 *
 * @param value log-odds in a learned model, points in the other
 * @param closed how many leads of that level have come to an end; null for points
 * @param successes how many of them came to what the model foretells; null for points
 */
public record Weight(
    Feature feature, String level, double value, Integer closed, Integer successes) {

  public static Weight points(Feature feature, String level, int points) {
    return new Weight(feature, Traits.label(level), points, null, null);
  }
}

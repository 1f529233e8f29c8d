package io.salesline.leads.response.domain;

/**
 * Leads of this source, and of at least that score, are to be turned to within so much working
 * time.
 *
 * @param source null for any
 * @param scoreAtLeast 0 to 100; null for any, also for leads that have not been scored
 * @param minutes above zero
 */
public record ResponseRule(String source, Integer scoreAtLeast, int minutes) {

  boolean fits(String askedSource, Integer score) {
    return (source == null || source.equals(askedSource))
        && (scoreAtLeast == null || score != null && score >= scoreAtLeast);
  }

  /** Whether it says of no lead that it is for it. */
  boolean isForAll() {
    return source == null && scoreAtLeast == null;
  }

  /** Whether it fits all that the other one fits. */
  boolean covers(ResponseRule other) {
    return (source == null || source.equals(other.source))
        && (scoreAtLeast == null
            || other.scoreAtLeast != null && other.scoreAtLeast >= scoreAtLeast);
  }
}

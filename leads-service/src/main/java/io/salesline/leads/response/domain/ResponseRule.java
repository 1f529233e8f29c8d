package io.salesline.leads.response.domain;

import static java.util.Objects.requireNonNull;

/**
 * Leads of this source are to be turned to within so much working time.
 *
 * @param minutes above zero
 */
public record ResponseRule(String source, int minutes) {

  public ResponseRule {
    requireNonNull(source);
  }

  boolean fits(String asked) {
    return source.equals(asked);
  }
}

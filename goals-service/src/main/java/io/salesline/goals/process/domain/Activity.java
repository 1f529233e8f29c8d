package io.salesline.goals.process.domain;

import java.util.Locale;

/** What leads to revenue, the nearest first. */
public enum Activity {
  DEALS_WON,
  PROPOSALS_SUBMITTED,
  VISITS_COMPLETED,
  LEADS_CONTACTED;

  /** The metric that counts it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

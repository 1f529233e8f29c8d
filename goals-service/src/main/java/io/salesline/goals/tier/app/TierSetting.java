package io.salesline.goals.tier.app;

import io.salesline.goals.tier.domain.TierLabels;

/**
 * What the tiers are called.
 *
 * @param revision counts how often it was said; 0 while nobody has
 */
public record TierSetting(TierLabels labels, long revision) {

  public static final TierSetting UNSAID = new TierSetting(TierLabels.PLAIN, 0);
}

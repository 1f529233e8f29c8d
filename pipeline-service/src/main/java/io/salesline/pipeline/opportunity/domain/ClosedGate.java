package io.salesline.pipeline.opportunity.domain;

import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.problem.Worded;
import java.util.Locale;

/**
 * A gate that a deal has not passed as it is now: neither approval nor waiver holds.
 *
 * @param key of the gate
 * @param stage on whose way in it stands
 */
public record ClosedGate(String key, StageKey stage, Bilingual text) implements Worded {

  @Override
  public Told in(Locale language) {
    return new Told(key, stage.value(), text.in(language));
  }

  /** As a reader of one language sees it. */
  public record Told(String gate, String stage, String text) {}
}

package io.salesline.pipeline.opportunity.domain;

import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.problem.Worded;
import java.util.Locale;

/**
 * Something that the process asks of a deal before a move, and that the deal lacks.
 *
 * @param kind {@code exit} or {@code entry} for a criterion, {@code checklist} for an item
 * @param key of the criterion or item
 * @param stage to which it belongs
 * @param text what must be the case, or be answered
 */
public record Unmet(String kind, String key, StageKey stage, Bilingual text) implements Worded {

  @Override
  public Told in(Locale language) {
    return new Told(kind, key, stage.value(), text.in(language));
  }

  /** As a reader of one language sees it. */
  public record Told(String kind, String key, String stage, String text) {}
}

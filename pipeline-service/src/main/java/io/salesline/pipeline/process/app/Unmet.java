package io.salesline.pipeline.process.app;

import io.salesline.pipeline.process.domain.Asked;
import io.salesline.platform.problem.Bilingual;
import java.util.Locale;

/**
 * Something that a deal lacks for a move.
 *
 * @param kind {@code exit} or {@code entry} for a criterion, {@code checklist} for an item
 * @param key of the criterion or item
 * @param stage to which it belongs
 * @param text what must be the case, or be answered
 */
public record Unmet(String kind, String key, String stage, Bilingual text) {

  static Unmet of(Asked asked) {
    return new Unmet(
        asked.kind().name().toLowerCase(Locale.ROOT), asked.key(), asked.stage(), asked.text());
  }
}

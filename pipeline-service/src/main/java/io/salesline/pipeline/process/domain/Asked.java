package io.salesline.pipeline.process.domain;

import io.salesline.platform.problem.Bilingual;

/**
 * Something that a move asks of a deal.
 *
 * @param key of the criterion or the checklist item
 * @param stage to which it belongs
 */
public record Asked(Kind kind, String key, String stage, Bilingual text) {

  /** Where it stands in the definition. */
  public enum Kind {
    EXIT,
    ENTRY,
    CHECKLIST
  }
}

package io.salesline.goals.goal.domain;

import io.salesline.platform.problem.Bilingual;
import java.util.Map;

/**
 * What a check found for one letter.
 *
 * @param facts the figures that the reason speaks of, by name; ratios with four decimals
 */
public record Finding(Letter letter, Verdict verdict, Reason reason, Map<String, Object> facts) {

  public Finding {
    facts = Map.copyOf(facts);
  }

  static Finding of(Letter letter, Verdict verdict, Reason reason) {
    return new Finding(letter, verdict, reason, Map.of());
  }

  /** The reason with its figures, in both languages. */
  public Bilingual text() {
    return new Bilingual(filled(reason.text().english()), filled(reason.text().chinese()));
  }

  private String filled(String sentence) {
    String filled = sentence;
    for (var fact : facts.entrySet()) {
      filled = filled.replace("{" + fact.getKey() + "}", fact.getValue().toString());
    }
    return filled;
  }
}

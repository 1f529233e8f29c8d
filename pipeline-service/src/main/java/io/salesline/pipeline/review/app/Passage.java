package io.salesline.pipeline.review.app;

import io.salesline.platform.problem.Bilingual;
import java.util.List;
import java.util.Set;

/**
 * What reviews let a deal do.
 *
 * @param passed the gates for which an approval or a waiver holds
 * @param lost the gates that the deal went through by an approval that was voided since
 * @param conditions what approvals that were used ask for and nobody has done
 */
public record Passage(Set<String> passed, Set<String> lost, List<OpenCondition> conditions) {

  public static final Passage NONE = new Passage(Set.of(), Set.of(), List.of());

  /**
   * @param gate the gate whose reviewers asked for it
   * @param key names it within the deal
   * @param text in the reviewer's own words, in whatever language
   */
  public record OpenCondition(String gate, String key, Bilingual text) {}
}

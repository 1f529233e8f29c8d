package io.salesline.pipeline.process.domain;

import io.salesline.platform.problem.Bilingual;
import java.util.List;

/**
 * A stage, and what it asks of a deal.
 *
 * @param delivery winning a deal enters this one; the others hold open deals
 * @param probability per cent, of winning a deal that is here
 * @param dwellLimit working days after which a deal here is rotting
 * @param gate the review on the way in; null where there is none
 * @param entry what must hold before a deal moves forward into it
 * @param exit what must hold before a deal moves forward out of it
 * @param skipsTo the later stages that a deal may go to from here beside the next one
 */
public record StageDefinition(
    String key,
    boolean delivery,
    Bilingual label,
    int probability,
    int dwellLimit,
    Gate gate,
    List<Criterion> entry,
    List<Criterion> exit,
    List<ChecklistItem> checklist,
    List<String> skipsTo) {

  public StageDefinition {
    entry = List.copyOf(entry);
    exit = List.copyOf(exit);
    checklist = List.copyOf(checklist);
    skipsTo = List.copyOf(skipsTo);
  }
}

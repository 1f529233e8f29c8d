package io.salesline.pipeline.process.domain;

import io.salesline.platform.problem.Bilingual;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a version of the sales process says.
 *
 * @param stages in order; the last one is entered by winning
 */
public record ProcessDefinition(Bilingual name, List<StageDefinition> stages) {

  public ProcessDefinition {
    stages = List.copyOf(stages);
  }

  public Optional<StageDefinition> stage(String key) {
    return stages.stream().filter(stage -> stage.key().equals(key)).findFirst();
  }

  /** The keys of all checklist items: a key is unique in its version. */
  Set<String> items() {
    var keys = new LinkedHashSet<String>();
    stages.forEach(stage -> stage.checklist().forEach(item -> keys.add(item.key())));
    return keys;
  }
}

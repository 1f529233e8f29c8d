package io.salesline.pipeline.process.app;

import java.util.List;

/**
 * One version of the stage map. It never changes.
 *
 * @param stages by position
 */
public record SalesProcess(int version, List<Stage> stages) {

  public SalesProcess {
    stages = List.copyOf(stages);
  }
}

package io.salesline.pipeline.process.app;

import io.salesline.pipeline.process.domain.StageDefinition;
import java.util.List;

/**
 * One stage of a sales process.
 *
 * @param key its name for programs
 * @param position 1, 2, …
 * @param delivery winning a deal enters this one; the others hold open deals
 * @param probability per cent, of winning a deal that is here
 * @param dwellLimit working days after which a deal here is rotting
 * @param skipsTo the later stages that a deal may go to from here beside the next one
 */
public record Stage(
    String key,
    int position,
    boolean delivery,
    String labelEnglish,
    String labelChinese,
    int probability,
    int dwellLimit,
    List<String> skipsTo) {

  static Stage of(int position, StageDefinition stage) {
    return new Stage(
        stage.key(),
        position,
        stage.delivery(),
        stage.label().english(),
        stage.label().chinese(),
        stage.probability(),
        stage.dwellLimit(),
        stage.skipsTo());
  }
}

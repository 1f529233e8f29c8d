package io.salesline.pipeline.process.domain;

import io.salesline.platform.problem.Refusal;
import java.time.Instant;

/**
 * A version of the sales process and where it is in its life. Once published it says the same for
 * ever: a change is a new version, and a deal stays on its own until it is migrated on purpose.
 *
 * @param number 1, 2, …
 * @param revision counts the changes
 * @param activeFrom new deals start on the published version with the latest; null for a draft
 */
public record ProcessVersion(
    int number, long revision, Life life, ProcessDefinition definition, Instant activeFrom) {

  public static ProcessVersion draft(int number, ProcessDefinition definition) {
    ProcessRules.check(definition);
    return new ProcessVersion(number, 1, Life.DRAFT, definition, null);
  }

  /**
   * @throws Refusal 409 when it is no draft, 422 for what no process can be
   */
  public ProcessVersion edited(ProcessDefinition edited) {
    if (life != Life.DRAFT) {
      throw Refusal.conflict("process-not-draft", "version", number, "life", life.key());
    }
    ProcessRules.check(edited);
    return new ProcessVersion(number, revision + 1, life, edited, null);
  }

  /**
   * New deals start on it from now on. Publishing an older version again goes back to it.
   *
   * @throws Refusal 409 when it is retired
   */
  public ProcessVersion published(Instant now) {
    if (life == Life.RETIRED) {
      throw Refusal.conflict("process-retired", "version", number);
    }
    return new ProcessVersion(number, revision + 1, Life.PUBLISHED, definition, now);
  }

  /**
   * @param active the number of the version that new deals start on
   * @throws Refusal 409 for a draft, and for the version that new deals start on
   */
  public ProcessVersion retired(int active) {
    if (life == Life.DRAFT) {
      throw Refusal.conflict("process-not-published", "version", number);
    }
    if (number == active) {
      throw Refusal.conflict("process-active", "version", number);
    }
    return life == Life.RETIRED
        ? this
        : new ProcessVersion(number, revision + 1, Life.RETIRED, definition, activeFrom);
  }
}

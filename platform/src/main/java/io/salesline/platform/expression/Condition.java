package io.salesline.platform.expression;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;

/** An expression that holds or does not, compiled by its {@link Language}. */
public final class Condition {

  private final CelRuntime.Program program;

  Condition(CelRuntime.Program program) {
    this.program = program;
  }

  /**
   * Whether it holds. What cannot be evaluated does not: a field that is absent, a division by
   * zero, too many iterations.
   *
   * @param variables as the language declares them
   */
  public boolean holds(Map<String, Object> variables) {
    try {
      return Boolean.TRUE.equals(program.eval(variables));
    } catch (CelEvaluationException cannotBeTold) {
      return false;
    }
  }
}

package io.salesline.pipeline.process.domain;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;
import java.util.Set;

/**
 * A criterion's expression in CEL, compiled and type-checked against {@link Vocabulary}. Its length
 * and its iterations are limited, so that no expression can hold up the moves of deals.
 */
final class Condition {

  private static final CelOptions LIMITS =
      CelOptions.current()
          .maxExpressionCodePointSize(2_000)
          .maxParseRecursionDepth(50)
          .comprehensionMaxIterations(1_000)
          .evaluateCanonicalTypesToNativeValues(true)
          .build();

  private static final CelCompiler COMPILER =
      Vocabulary.declaredIn(
              CelCompilerFactory.standardCelCompilerBuilder()
                  .setOptions(LIMITS)
                  .setStandardMacros(CelStandardMacro.STANDARD_MACROS))
          .setResultType(SimpleType.BOOL)
          .build();

  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(LIMITS).build();

  private final CelRuntime.Program program;

  private Condition(CelRuntime.Program program) {
    this.program = program;
  }

  /**
   * @param items the keys of the checklist items that it may name
   */
  static Condition compile(String expression, Set<String> items) throws UnusableExpression {
    CelValidationResult result = COMPILER.compile(expression);
    if (result.hasError()) {
      throw unusable(result);
    }
    try {
      CelAbstractSyntaxTree tree = result.getAst();
      Scrutiny.check(tree, items);
      return new Condition(RUNTIME.createProgram(tree));
    } catch (dev.cel.common.CelValidationException | CelEvaluationException e) {
      throw new UnusableExpression(1, 1, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Whether it holds. What cannot be evaluated does not: a field that is absent, a division by
   * zero, too many iterations.
   *
   * @param variables as {@link Vocabulary} declares them
   */
  boolean holds(Map<String, Object> variables) {
    try {
      return Boolean.TRUE.equals(program.eval(variables));
    } catch (CelEvaluationException cannotBeTold) {
      return false;
    }
  }

  private static UnusableExpression unusable(CelValidationResult result) {
    var first = result.getErrors().getFirst();
    return new UnusableExpression(
        Math.max(1, first.getSourceLocation().getLine()),
        Math.max(0, first.getSourceLocation().getColumn()) + 1,
        first.getMessage());
  }
}

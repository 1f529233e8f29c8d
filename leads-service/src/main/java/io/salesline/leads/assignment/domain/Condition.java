package io.salesline.leads.assignment.domain;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;

/**
 * For which leads a rule is meant: an expression in CEL, compiled and type-checked against {@link
 * Vocabulary}. Its length and its iterations are limited, so that none can hold up the others.
 */
public final class Condition {

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

  public static Condition compile(String expression) throws UnusableExpression {
    CelValidationResult result = COMPILER.compile(expression);
    if (result.hasError()) {
      throw unusable(result);
    }
    try {
      CelAbstractSyntaxTree tree = result.getAst();
      refuseDoubles(tree);
      return new Condition(RUNTIME.createProgram(tree));
    } catch (CelValidationException | CelEvaluationException e) {
      throw new UnusableExpression(1, 1, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Whether it holds. What cannot be evaluated does not: a field that is absent, a division by
   * zero, too many iterations.
   *
   * @param lead its fields as {@link Vocabulary} declares them
   */
  public boolean holds(Map<String, Object> lead) {
    try {
      return Boolean.TRUE.equals(program.eval(Map.of("lead", lead)));
    } catch (CelEvaluationException cannotBeTold) {
      return false;
    }
  }

  private static void refuseDoubles(CelAbstractSyntaxTree tree) throws UnusableExpression {
    for (CelExpr expression :
        CelNavigableAst.fromAst(tree).getRoot().allNodes().map(CelNavigableExpr::expr).toList()) {
      if (isInexact(expression)) {
        Integer offset = tree.getSource().getPositionsMap().get(expression.id());
        var place = tree.getSource().getOffsetLocation(offset == null ? 0 : offset);
        throw new UnusableExpression(
            place.map(found -> found.getLine()).orElse(1),
            place.map(found -> found.getColumn() + 1).orElse(1),
            "a double is not exact; count in minor units");
      }
    }
  }

  private static boolean isInexact(CelExpr expression) {
    return switch (expression.getKind()) {
      case CONSTANT -> expression.constant().getKind() == CelConstant.Kind.DOUBLE_VALUE;
      case CALL -> expression.call().function().equals("double");
      default -> false;
    };
  }

  private static UnusableExpression unusable(CelValidationResult result) {
    var first = result.getErrors().getFirst();
    return new UnusableExpression(
        Math.max(1, first.getSourceLocation().getLine()),
        Math.max(0, first.getSourceLocation().getColumn()) + 1,
        first.getMessage());
  }
}

package io.salesline.platform.expression;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CEL over a vocabulary of one's own: conditions are compiled and type-checked against it. Their
 * length and their iterations are limited, so that none can hold up the others.
 */
public final class Language {

  private static final CelOptions LIMITS =
      CelOptions.current()
          .maxExpressionCodePointSize(2_000)
          .maxParseRecursionDepth(50)
          .comprehensionMaxIterations(1_000)
          .evaluateCanonicalTypesToNativeValues(true)
          .build();

  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(LIMITS).build();

  private static final Objection INEXACT = new Inexact();

  private final CelCompiler compiler;

  private Language(CelCompiler compiler) {
    this.compiler = compiler;
  }

  /**
   * @param structs as {@link Structs} makes them; at run time each is a map
   * @param variables what a condition may name, each with its type
   */
  public static Language of(List<StructType> structs, Map<String, CelType> variables) {
    var compiler =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(LIMITS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .setTypeProvider(new Structs(ImmutableList.copyOf(structs)))
            .setResultType(SimpleType.BOOL);
    variables.forEach(compiler::addVar);
    return new Language(compiler.build());
  }

  /**
   * @param objections to what the types let pass; inexact numbers are refused anyway
   */
  public Condition condition(String expression, Objection... objections) throws UnusableExpression {
    CelValidationResult result = compiler.compile(expression);
    if (result.hasError()) {
      throw unusable(result);
    }
    try {
      CelAbstractSyntaxTree tree = result.getAst();
      object(tree, objections);
      return new Condition(RUNTIME.createProgram(tree));
    } catch (CelValidationException | CelEvaluationException e) {
      throw new UnusableExpression(1, 1, String.valueOf(e.getMessage()));
    }
  }

  private static void object(CelAbstractSyntaxTree tree, Objection... objections)
      throws UnusableExpression {
    for (CelExpr expression :
        CelNavigableAst.fromAst(tree).getRoot().allNodes().map(CelNavigableExpr::expr).toList()) {
      for (Objection objection : objections) {
        refuse(tree, expression, objection.to(expression));
      }
      refuse(tree, expression, INEXACT.to(expression));
    }
  }

  private static void refuse(
      CelAbstractSyntaxTree tree, CelExpr expression, Optional<String> reason)
      throws UnusableExpression {
    if (reason.isPresent()) {
      throw at(tree, expression, reason.get());
    }
  }

  private static UnusableExpression at(
      CelAbstractSyntaxTree tree, CelExpr expression, String reason) {
    Integer offset = tree.getSource().getPositionsMap().get(expression.id());
    return tree.getSource()
        .getOffsetLocation(offset == null ? 0 : offset)
        .map(place -> new UnusableExpression(place.getLine(), place.getColumn() + 1, reason))
        .orElseGet(() -> new UnusableExpression(1, 1, reason));
  }

  private static UnusableExpression unusable(CelValidationResult result) {
    var first = result.getErrors().getFirst();
    return new UnusableExpression(
        Math.max(1, first.getSourceLocation().getLine()),
        Math.max(0, first.getSourceLocation().getColumn()) + 1,
        first.getMessage());
  }
}

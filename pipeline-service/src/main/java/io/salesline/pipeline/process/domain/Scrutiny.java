package io.salesline.pipeline.process.domain;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.Optional;
import java.util.Set;

/** What the types of CEL let pass and a criterion must not do. */
final class Scrutiny {

  private static final String INDEX = "_[_]";

  private final CelAbstractSyntaxTree tree;
  private final Set<String> items;

  private Scrutiny(CelAbstractSyntaxTree tree, Set<String> items) {
    this.tree = tree;
    this.items = items;
  }

  /** Refuses a checklist item that the process does not have, and inexact numbers. */
  static void check(CelAbstractSyntaxTree tree, Set<String> items) throws UnusableExpression {
    var scrutiny = new Scrutiny(tree, items);
    for (CelExpr expression :
        CelNavigableAst.fromAst(tree).getRoot().allNodes().map(CelNavigableExpr::expr).toList()) {
      scrutiny.check(expression);
    }
  }

  private void check(CelExpr expression) throws UnusableExpression {
    Optional<String> item = item(expression);
    if (item.isPresent() && !items.contains(item.get())) {
      throw at(expression, "the process has no checklist item '" + item.get() + "'");
    }
    if (isInexact(expression)) {
      throw at(expression, "a double is not exact; count in minor units");
    }
  }

  /** The item in {@code checklist['key']} or {@code checklist.key}. */
  private static Optional<String> item(CelExpr expression) {
    return switch (expression.getKind()) {
      case CALL -> indexed(expression.call());
      case SELECT ->
          isChecklist(expression.select().operand())
              ? Optional.of(expression.select().field())
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<String> indexed(CelExpr.CelCall call) {
    if (!call.function().equals(INDEX) || !isChecklist(call.args().getFirst())) {
      return Optional.empty();
    }
    CelExpr key = call.args().getLast();
    return key.getKind() == CelExpr.ExprKind.Kind.CONSTANT
        ? Optional.of(key.constant().stringValue())
        : Optional.empty();
  }

  private static boolean isChecklist(CelExpr expression) {
    return expression.getKind() == CelExpr.ExprKind.Kind.IDENT
        && expression.ident().name().equals("checklist");
  }

  private static boolean isInexact(CelExpr expression) {
    return switch (expression.getKind()) {
      case CONSTANT -> expression.constant().getKind() == CelConstant.Kind.DOUBLE_VALUE;
      case CALL -> expression.call().function().equals("double");
      default -> false;
    };
  }

  private UnusableExpression at(CelExpr expression, String reason) {
    Integer offset = tree.getSource().getPositionsMap().get(expression.id());
    return tree.getSource()
        .getOffsetLocation(offset == null ? 0 : offset)
        .map(place -> new UnusableExpression(place.getLine(), place.getColumn() + 1, reason))
        .orElseGet(() -> new UnusableExpression(1, 1, reason));
  }
}

package io.salesline.pipeline.process.domain;

import dev.cel.common.ast.CelExpr;
import io.salesline.platform.expression.Objection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checklist items that the process does not have.
 *
 * @param items the keys of those that it has
 */
record ForeignItems(Set<String> items) implements Objection {

  private static final String INDEX = "_[_]";

  @Override
  public Optional<String> to(CelExpr part) {
    return item(part)
        .filter(item -> !items.contains(item))
        .map(item -> "the process has no checklist item '" + item + "'");
  }

  /** The item in {@code checklist['key']} or {@code checklist.key}. */
  private static Optional<String> item(CelExpr part) {
    return switch (part.getKind()) {
      case CALL -> indexed(part.call());
      case SELECT ->
          isChecklist(part.select().operand())
              ? Optional.of(part.select().field())
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<String> indexed(CelExpr.CelCall call) {
    List<CelExpr> operands = call.args();
    if (!call.function().equals(INDEX) || !isChecklist(operands.getFirst())) {
      return Optional.empty();
    }
    CelExpr key = operands.getLast();
    return key.getKind() == CelExpr.ExprKind.Kind.CONSTANT
        ? Optional.of(key.constant().stringValue())
        : Optional.empty();
  }

  private static boolean isChecklist(CelExpr part) {
    return part.getKind() == CelExpr.ExprKind.Kind.IDENT && part.ident().name().equals("checklist");
  }
}

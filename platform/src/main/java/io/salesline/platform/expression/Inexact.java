package io.salesline.platform.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.Optional;

/** Money is no double. */
final class Inexact implements Objection {

  @Override
  public Optional<String> to(CelExpr part) {
    return isInexact(part)
        ? Optional.of("a double is not exact; count in minor units")
        : Optional.empty();
  }

  private static boolean isInexact(CelExpr part) {
    return switch (part.getKind()) {
      case CONSTANT -> part.constant().getKind() == CelConstant.Kind.DOUBLE_VALUE;
      case CALL -> part.call().function().equals("double");
      default -> false;
    };
  }
}

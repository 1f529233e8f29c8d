package io.salesline.platform.expression;

import dev.cel.common.ast.CelExpr;
import java.util.Optional;

/** To what the types of CEL let pass and a condition must not do. */
@FunctionalInterface
public interface Objection {

  /**
   * Is asked about each part of an expression.
   *
   * @return why it cannot be used, in English as CEL's own reasons are; empty where it can
   */
  Optional<String> to(CelExpr part);
}

package io.salesline.leads.assignment.domain;

import static dev.cel.common.types.SimpleType.INT;
import static dev.cel.common.types.SimpleType.STRING;

import dev.cel.common.types.StructType;
import io.salesline.platform.expression.Condition;
import io.salesline.platform.expression.Language;
import io.salesline.platform.expression.Structs;
import io.salesline.platform.expression.UnusableExpression;
import java.util.List;
import java.util.Map;

/**
 * What a condition may speak of: {@code lead}, with {@code source}, {@code region}, {@code
 * industry}, {@code currency}, {@code estimated_minor}, what it may be worth in minor units
 * (cents), and {@code score}, 0 to 100. A field that a lead does not have is absent: {@code
 * has(lead.region)} tells.
 */
public final class Vocabulary {

  private static final StructType LEAD =
      Structs.struct(
          "Lead",
          Map.of(
              "source", STRING,
              "region", STRING,
              "industry", STRING,
              "currency", STRING,
              "estimated_minor", INT,
              "score", INT));

  private static final Language LANGUAGE = Language.of(List.of(LEAD), Map.of("lead", LEAD));

  private Vocabulary() {}

  /** For which leads a rule is meant. */
  public static Condition condition(String expression) throws UnusableExpression {
    return LANGUAGE.condition(expression);
  }
}

package io.salesline.reporting.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import io.salesline.platform.expression.Condition;
import io.salesline.platform.expression.Language;
import io.salesline.platform.expression.UnusableExpression;
import io.salesline.platform.problem.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Conditions of rules: CEL on {@code event}, whose fields are those of its schema. What is null
 * there is absent here ({@code has(event.owner_id)}); an amount is a whole number of its last
 * digit, so {@code event.amount >= 100000} asks for 1000.00.
 */
final class Conditions {

  private static final Language LANGUAGE =
      Language.of(List.of(), Map.of("event", MapType.create(SimpleType.STRING, SimpleType.DYN)));

  private static final Cache<String, Conditions> KNOWN =
      Caffeine.newBuilder().maximumSize(1_000).build();

  private final Condition condition;

  private Conditions(Condition condition) {
    this.condition = condition;
  }

  /** One that was checked when its rule was written; what cannot be used never holds. */
  static Conditions of(String expression) {
    return KNOWN.get(expression, Conditions::compiled);
  }

  private static Conditions compiled(String expression) {
    try {
      return new Conditions(LANGUAGE.condition(expression));
    } catch (UnusableExpression unusable) {
      throw new IllegalStateException("a rule was kept with " + expression, unusable);
    }
  }

  /**
   * @throws Refusal 422 {@code expression-unusable}
   */
  static void check(String field, String expression) {
    try {
      LANGUAGE.condition(expression);
    } catch (UnusableExpression unusable) {
      throw Refusal.field(unusable.in(field));
    }
  }

  boolean holds(Map<String, Object> event) {
    return condition.holds(Map.of("event", event));
  }

  /** An event's row as conditions see it. */
  static Map<String, Object> fields(JsonNode row) {
    var fields = new HashMap<String, Object>();
    row.properties().forEach(field -> put(fields, field.getKey(), field.getValue()));
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, JsonNode value) {
    if (value.isNumber()) {
      fields.put(name, value.decimalValue().unscaledValue().longValue());
    } else if (value.isBoolean()) {
      fields.put(name, value.booleanValue());
    } else if (value.isTextual()) {
      fields.put(name, value.textValue());
    }
  }
}

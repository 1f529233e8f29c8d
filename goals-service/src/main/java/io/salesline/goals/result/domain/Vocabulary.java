package io.salesline.goals.result.domain;

import dev.cel.common.types.CelType;
import dev.cel.common.types.StructType;
import io.salesline.platform.expression.Condition;
import io.salesline.platform.expression.Language;
import io.salesline.platform.expression.Structs;
import io.salesline.platform.expression.UnusableExpression;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the condition of a metric may speak of: {@code event}, with the fields that all of its types
 * have. Ids and days are texts, times are timestamps, money is whole minor units under {@code
 * <field>_minor}. A field without a value is absent: {@code has(event.product_id)} tells.
 */
final class Vocabulary {

  private static final String EVENT = "event";

  private Vocabulary() {}

  static Condition condition(Collection<EventType> types, String expression)
      throws UnusableExpression {
    StructType event = Structs.struct("Event", fields(types));
    return Language.of(List.of(event), Map.of(EVENT, event)).condition(expression);
  }

  /** A fact as its condition sees it. */
  static Map<String, Object> variables(EventType type, Fact fact) {
    var event = new HashMap<String, Object>();
    fact.fields().forEach((field, value) -> put(event, type.fields().get(field), field, value));
    return Map.of(EVENT, event);
  }

  private static void put(Map<String, Object> event, FieldKind kind, String field, Object value) {
    switch (kind) {
      case NUMBER -> {}
      case ID, DAY -> event.put(field, value.toString());
      case MONEY -> event.put(kind.named(field), ((BigDecimal) value).unscaledValue().longValue());
      case TIME, TEXT, FLAG, WHOLE -> event.put(field, value);
    }
  }

  /** Those that each of the types has, of one kind. */
  private static Map<String, CelType> fields(Collection<EventType> types) {
    var common = new TreeMap<>(types.iterator().next().fields());
    types.forEach(type -> common.entrySet().retainAll(type.fields().entrySet()));
    var named = new TreeMap<String, CelType>();
    common.forEach(
        (field, kind) -> kind.type().ifPresent(type -> named.put(kind.named(field), type)));
    return named;
  }
}

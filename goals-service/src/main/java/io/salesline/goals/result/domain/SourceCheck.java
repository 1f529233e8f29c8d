package io.salesline.goals.result.domain;

import static io.salesline.goals.result.domain.FieldKind.DAY;
import static io.salesline.goals.result.domain.FieldKind.ID;
import static io.salesline.goals.result.domain.FieldKind.MONEY;
import static io.salesline.goals.result.domain.FieldKind.TEXT;
import static io.salesline.goals.result.domain.FieldKind.TIME;
import static io.salesline.goals.result.domain.FieldKind.WHOLE;

import io.salesline.goals.metric.MetricUnit;
import io.salesline.platform.expression.UnusableExpression;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a source finds what it says in the events that it names. */
record SourceCheck(String path, Source source, Streams streams) {

  /** As CEL says that a struct has no such field. */
  private static final Pattern UNDEFINED = Pattern.compile("undefined field '([^']*)'");

  void require(Measure measure, MetricUnit unit) {
    requireField("subject", source.subject(), true, ID);
    requireField("owner", source.owner(), true, ID);
    requireField("day", source.day(), true, DAY, TIME);
    requireField("product", source.product(), false, ID);
    requireField("customer", source.customer(), false, ID);
    requireField("shares", source.shares(), false, TEXT);
    requireField("distinct", source.distinct(), measure == Measure.DISTINCT, ID);
    if (measure == Measure.SUM) {
      requireField("amount", source.amount(), true, unit == MetricUnit.MONEY ? MONEY : WHOLE);
    } else if (source.amount() != null) {
      throw Refusal.field(path + ".amount", "measure-and-unit");
    }
    if (measure != Measure.DISTINCT && source.distinct() != null) {
      throw Refusal.field(path + ".distinct", "measure-and-unit");
    }
    requireCondition();
  }

  /**
   * @param seen types of the sources before
   * @param of streams of the sources before
   */
  void requireTypes(Set<String> seen, Set<String> of) {
    for (EventType type : types()) {
      of.add(type.stream());
      if (of.size() > 1) {
        throw Refusal.field(path + ".types", "several-streams");
      }
      if (!seen.add(type.type())) {
        throw Refusal.field(path + ".types", "type-twice", "type", type.type());
      }
    }
  }

  private List<EventType> types() {
    if (source.types().isEmpty()) {
      throw Refusal.field(path + ".types", "sources-missing");
    }
    return source.types().stream()
        .sorted()
        .map(type -> streams.require(path + ".types", type))
        .toList();
  }

  private void requireField(String what, String field, boolean needed, FieldKind... kinds) {
    if (field == null && !needed) {
      return;
    }
    for (EventType type : types()) {
      FieldKind kind = field == null ? null : type.fields().get(field);
      if (kind == null) {
        throw unknown(path + "." + what, String.valueOf(field), type.type());
      }
      if (!List.of(kinds).contains(kind)) {
        throw Refusal.field(
            path + "." + what, "event-field-kind", "name", field, "kind", key(kinds[0]));
      }
    }
  }

  private void requireCondition() {
    try {
      Vocabulary.condition(types(), source.when());
    } catch (UnusableExpression e) {
      FieldError error = e.in(path + ".when");
      Matcher undefined = UNDEFINED.matcher(String.valueOf(error.parameters().get("reason")));
      throw undefined.find()
          ? unknown(path + ".when", undefined.group(1), types().getFirst().type())
          : Refusal.field(error);
    }
  }

  private static Refusal unknown(String path, String field, String type) {
    return Refusal.field(
        new FieldError(path, "unknown-event-field", Map.of("name", field, "type", type)));
  }

  private static String key(FieldKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}

package io.salesline.pipeline.process.domain;

import io.salesline.platform.expression.Condition;
import io.salesline.platform.expression.UnusableExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A version's criteria, compiled: says what a deal lacks for a move. */
public final class Gauge {

  private final ProcessDefinition definition;
  private final Map<String, Condition> conditions = new HashMap<>();

  private Gauge(ProcessDefinition definition) {
    this.definition = definition;
  }

  /** Of a definition that was checked when it was saved. */
  public static Gauge of(ProcessDefinition definition) {
    var gauge = new Gauge(definition);
    var foreign = new ForeignItems(definition.items());
    for (StageDefinition stage : definition.stages()) {
      stage.entry().forEach(criterion -> gauge.compile(criterion, foreign));
      stage.exit().forEach(criterion -> gauge.compile(criterion, foreign));
    }
    return gauge;
  }

  private void compile(Criterion criterion, ForeignItems foreign) {
    try {
      conditions.put(
          criterion.key(), Vocabulary.LANGUAGE.condition(criterion.expression(), foreign));
    } catch (UnusableExpression e) {
      throw new IllegalStateException("a stored criterion does not compile: " + criterion.key(), e);
    }
  }

  /** Whether a forward move asks for anything at all. */
  public boolean asks(String from, String to) {
    return !asked(from, to, any -> true, any -> true).isEmpty();
  }

  /**
   * What is missing for a forward move, all of it: the exit criteria and required checklist items
   * of the stage left, then the entry criteria of the stage entered.
   *
   * @param variables as {@link Vocabulary} declares them
   * @param answered the keys of the checklist items that have an answer
   */
  public List<Asked> missing(
      String from, String to, Map<String, Object> variables, Set<String> answered) {
    return asked(
        from,
        to,
        criterion -> !conditions.get(criterion.key()).holds(variables),
        item -> !answered.contains(item.key()));
  }

  private List<Asked> asked(
      String from, String to, Predicate<Criterion> criteria, Predicate<ChecklistItem> items) {
    StageDefinition left = definition.stage(from).orElseThrow();
    StageDefinition entered = definition.stage(to).orElseThrow();
    var asked = new ArrayList<Asked>();
    left.exit().stream()
        .filter(criteria)
        .map(criterion -> asked(Asked.Kind.EXIT, criterion, left))
        .forEach(asked::add);
    left.checklist().stream()
        .filter(ChecklistItem::required)
        .filter(items)
        .map(item -> new Asked(Asked.Kind.CHECKLIST, item.key(), left.key(), item.label()))
        .forEach(asked::add);
    entered.entry().stream()
        .filter(criteria)
        .map(criterion -> asked(Asked.Kind.ENTRY, criterion, entered))
        .forEach(asked::add);
    return List.copyOf(asked);
  }

  private static Asked asked(Asked.Kind kind, Criterion criterion, StageDefinition stage) {
    return new Asked(kind, criterion.key(), stage.key(), criterion.sentence());
  }
}

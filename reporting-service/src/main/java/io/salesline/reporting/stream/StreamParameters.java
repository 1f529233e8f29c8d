package io.salesline.reporting.stream;

import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import io.salesline.reporting.question.Parameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of a stream: {@code views=funnel,sales}, and those of the views. {@code unit=…} is
 * for every view that takes a unit, {@code sales.unit=…} for the sales alone.
 */
final class StreamParameters {

  private final Map<String, List<String>> query;
  private final List<LiveQuestion> views;

  /**
   * @throws Refusal 400 for an unknown view or parameter
   */
  StreamParameters(Map<String, List<String>> query, List<LiveQuestion> known) {
    this.query = query;
    this.views = chosen(query.get("views"), known);
    Parameters unused = new Parameters(query, names());
  }

  List<LiveQuestion> views() {
    return views;
  }

  /** The parameters of one view: its own where given, else the common ones. */
  Parameters of(LiveQuestion view) {
    var own = new HashMap<String, List<String>>();
    for (String name : view.parameters()) {
      List<String> common = query.get(name);
      List<String> values = query.getOrDefault(view.name() + "." + name, common);
      if (values != null) {
        own.put(name, values);
      }
    }
    return new Parameters(own, view.parameters());
  }

  private Set<String> names() {
    var names = new HashSet<>(Set.of("views"));
    for (LiveQuestion view : views) {
      names.addAll(view.parameters());
      view.parameters().forEach(name -> names.add(view.name() + "." + name));
    }
    return names;
  }

  private static List<LiveQuestion> chosen(List<String> asked, List<LiveQuestion> known) {
    var chosen = new ArrayList<LiveQuestion>();
    for (String name : String.join(",", asked == null ? List.of("funnel") : asked).split(",")) {
      LiveQuestion view = named(name.strip(), known);
      if (!chosen.contains(view)) {
        chosen.add(view);
      }
    }
    return chosen;
  }

  private static LiveQuestion named(String name, List<LiveQuestion> known) {
    for (LiveQuestion view : known) {
      if (view.name().equals(name)) {
        return view;
      }
    }
    String names = String.join(", ", known.stream().map(LiveQuestion::name).sorted().toList());
    Map<String, Object> words = Map.of("name", "views", "choices", names);
    throw Refusal.malformed("parameter-not-a-choice", "name", "views", "choices", names)
        .with(new FieldError("views", "parameter-not-a-choice", words));
  }
}

package io.salesline.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a schema may follow a released one inside v1. FORWARD: a reader built on the released
 * schema reads what is written from now on, so nothing it may rely on is removed, retyped or
 * loosened. And because events are kept without limit, a reader built on the new schema reads what
 * was written before, so nothing is newly demanded. What remains: optional fields may be added, and
 * descriptions and examples may change.
 */
final class Compatibility {

  private static final Set<String> WORDS_FOR_PEOPLE =
      Set.of("title", "description", "examples", "deprecated", "$comment");

  private Compatibility() {}

  /** What breaks between two flat schemas, one sentence each; empty when nothing does. */
  static List<String> breaks(JsonNode released, JsonNode current) {
    var breaks = new ArrayList<String>();
    for (var property : released.path("properties").properties()) {
      compare(property.getKey(), property.getValue(), current, breaks);
    }
    Set<String> always = required(released);
    Set<String> alwaysNow = required(current);
    without(always, alwaysNow).forEach(name -> breaks.add(name + " is no longer always there"));
    without(alwaysNow, always)
        .forEach(name -> breaks.add(name + " is demanded now, and what was written lacks it"));
    if (!rest(released).equals(rest(current))) {
      breaks.add("the whole was " + rest(released) + " and is " + rest(current));
    }
    return breaks;
  }

  private static void compare(
      String name, JsonNode released, JsonNode current, List<String> breaks) {
    JsonNode now = current.path("properties").path(name);
    if (now.isMissingNode()) {
      breaks.add(name + " is gone");
    } else if (!assertions(released).equals(assertions(now))) {
      breaks.add("%s was %s and is %s".formatted(name, assertions(released), assertions(now)));
    }
  }

  private static ObjectNode assertions(JsonNode schema) {
    return ((ObjectNode) schema.deepCopy()).remove(WORDS_FOR_PEOPLE);
  }

  private static ObjectNode rest(JsonNode schema) {
    return assertions(schema).remove(List.of("properties", "required"));
  }

  private static Set<String> required(JsonNode schema) {
    var names = new LinkedHashSet<String>();
    schema.path("required").forEach(name -> names.add(name.asText()));
    return names;
  }

  private static Set<String> without(Set<String> names, Set<String> others) {
    var left = new TreeSet<>(names);
    left.removeAll(others);
    return left;
  }
}

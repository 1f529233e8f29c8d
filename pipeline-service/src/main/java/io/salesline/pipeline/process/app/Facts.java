package io.salesline.pipeline.process.app;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a move is judged by. Names and types are those that criteria use; a value that a deal does
 * not have is left out. Instants stand as {@link Instant}, money in minor units as {@link Long}.
 *
 * @param checklist the answers by item; an item without one is left out
 * @param proposals {@code latest} is a map too
 */
public record Facts(
    Map<String, Object> opportunity,
    List<Map<String, Object>> lines,
    Map<String, Object> customer,
    Map<String, String> checklist,
    List<Map<String, Object>> visits,
    Map<String, Object> proposals,
    Instant now) {

  Set<String> answered() {
    return checklist.keySet();
  }

  Map<String, Object> variables(List<SalesProcess.Item> items) {
    var variables = new HashMap<String, Object>();
    variables.put("opportunity", opportunity);
    variables.put("lines", lines);
    variables.put("customer", customer);
    variables.put(
        "checklist",
        items.stream().collect(Collectors.toMap(SalesProcess.Item::key, this::answer)));
    variables.put("visits", visits);
    variables.put("proposals", proposals);
    variables.put("now", now);
    return variables;
  }

  private Map<String, Object> answer(SalesProcess.Item item) {
    String answer = checklist.get(item.key());
    return Map.of("answered", answer != null, "answer", answer == null ? "" : answer);
  }
}

package io.salesline.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Bulk commands: a list of items in, one answer an item out, in their order. */
public final class Bulk {

  /** As many items as the APIs take at once. */
  public static final int MOST = 500;

  private Bulk() {}

  /**
   * What became of one item.
   *
   * @param status created, amended, unchanged or rejected
   * @param id null where it was rejected
   * @param code why it was rejected, for programs; null where it was not
   * @param reason the same for people
   */
  public record Outcome(String status, String id, String code, String reason) {

    public boolean isRejected() {
      return status.equals("rejected");
    }
  }

  /** The body of a bulk command. */
  private record Items(List<?> items) {}

  /**
   * @param items at most {@link #MOST}
   * @throws io.salesline.local.text.Failure when the whole command was refused
   */
  public static List<Outcome> send(Session session, String path, List<?> items)
      throws InterruptedException {
    if (items.isEmpty()) {
      return List.of();
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (JsonNode item : session.postRepeatable(path, new Items(items)).required().path("items")) {
      outcomes.add(outcome(item));
    }
    if (outcomes.size() != items.size()) {
      throw new IllegalStateException(
          path + " answered " + outcomes.size() + " of " + items.size() + " items");
    }
    return outcomes;
  }

  private static Outcome outcome(JsonNode item) {
    JsonNode problem = item.path("problem");
    return new Outcome(
        item.path("status").asText(),
        item.path("id").asText(null),
        problem.path("code").asText(null),
        reason(problem));
  }

  /** The sentences about single fields say more than the one about the whole item. */
  private static String reason(JsonNode problem) {
    List<String> details = new ArrayList<>();
    problem.path("errors").forEach(error -> details.add(error.path("detail").asText()));
    return details.isEmpty() ? problem.path("detail").asText(null) : String.join(" ", details);
  }
}

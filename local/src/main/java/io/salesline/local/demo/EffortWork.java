package io.salesline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.local.client.Paths;
import io.salesline.local.client.Session;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a seller notes of a deal: what it is counted as, against whom, and what comes next. */
final class EffortWork {

  private static final int OWN_PART = 7_000;
  private static final int PARTNERS_PART = 3_000;

  private final Session seller;
  private final String username;
  private final Map<String, String> members;

  /**
   * @param username the seller's
   * @param members ids by username
   */
  EffortWork(Session seller, String username, Map<String, String> members) {
    this.seller = seller;
    this.username = username;
    this.members = members;
  }

  private record Notes(String forecastCategory, Step nextStep, List<Rival> competitors) {}

  private record Step(String text, String dueOn) {}

  private record Rival(String name, boolean incumbent, boolean winner) {}

  private record Shares(List<Share> items) {}

  private record Share(String memberId, int basisPoints) {}

  /**
   * @param deal as the last answer showed it; a closed one is left as it is
   */
  void note(String key, JsonNode deal, Effort effort) throws InterruptedException {
    if (deal.path("status").asText().equals("open")) {
      JsonNode noted = amend(deal, notes(effort));
      if (effort.partner() != null) {
        share(key, noted, effort.partner());
      }
    }
  }

  /** The rival that supplies the customer now has kept them. */
  void lost(JsonNode deal, Effort effort) throws InterruptedException {
    if (!effort.rivals().isEmpty()) {
      amend(deal, new Notes(null, null, rivals(effort, true)));
    }
  }

  private JsonNode amend(JsonNode deal, Notes notes) throws InterruptedException {
    return seller.patch(path(deal), notes, etag(deal)).required();
  }

  private void share(String key, JsonNode deal, String partner) throws InterruptedException {
    var shares =
        new Shares(
            List.of(
                new Share(members.get(username), OWN_PART),
                new Share(members.get(partner), PARTNERS_PART)));
    String name = "demo/" + key + "/shares/" + deal.path("revision").asText();
    seller.put(path(deal) + "/credit-shares", shares, etag(deal), name).required();
  }

  private static Notes notes(Effort effort) {
    LocalDate due = effort.dueOn();
    Step step = due == null ? null : new Step(effort.step(), due.toString());
    return new Notes(effort.forecast(), step, rivals(effort, false));
  }

  private static List<Rival> rivals(Effort effort, boolean won) {
    return IntStream.range(0, effort.rivals().size())
        .mapToObj(i -> new Rival(effort.rivals().get(i), i == 0, i == 0 && won))
        .toList();
  }

  private static String path(JsonNode deal) {
    return Paths.OPPORTUNITIES + "/" + deal.path("opportunity_id").asText();
  }

  private static String etag(JsonNode deal) {
    return "\"" + deal.path("revision").asText() + "\"";
  }
}

package io.salesline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.local.client.Paths;
import io.salesline.local.client.Reply;
import io.salesline.local.client.Session;
import java.util.List;

/** What the reviewers of the gates do: approve, one after the other, until the deal moves. */
final class ReviewWork {

  private final List<Session> reviewers;

  ReviewWork(List<Session> reviewers) {
    this.reviewers = reviewers;
  }

  private record Opinion(String verdict) {}

  /**
   * @param key names the deal among all that is seeded
   * @param waiting what the move was answered with
   */
  void approve(String key, JsonNode waiting) throws InterruptedException {
    int first = Math.floorMod(key.hashCode(), reviewers.size());
    for (JsonNode review : waiting.path("reviews")) {
      approve(review.path("review_id").asText(), first);
    }
  }

  /** The reviewers take turns at being the first, since one is enough for some gates. */
  private void approve(String review, int first) throws InterruptedException {
    boolean open = true;
    for (int turn = 0; open && turn < reviewers.size(); turn++) {
      open = isOpenAfter(review, reviewers.get((first + turn) % reviewers.size()));
    }
  }

  private static boolean isOpenAfter(String review, Session reviewer) throws InterruptedException {
    String path = Paths.REVIEWS + "/" + review + "/decisions";
    Reply reply = reviewer.post(path, new Opinion("approve"), "demo/review/" + review);
    return switch (reply.code()) {
      case "review-closed" -> false;
      case "review-decided-by-you" -> true;
      default -> !reply.required().path("moved").asBoolean();
    };
  }
}

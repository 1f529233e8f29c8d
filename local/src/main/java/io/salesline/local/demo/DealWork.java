package io.salesline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.local.client.Amount;
import io.salesline.local.client.Paths;
import io.salesline.local.client.Reply;
import io.salesline.local.client.Session;
import java.util.List;

/** What a seller does with deals. */
final class DealWork {

  private static final int MOST_TRIES = 20;
  private static final int WAITS_FOR_REVIEW = 202;

  private final Session seller;
  private final DemoLog log;
  private final Homework homework;
  private final ReviewWork reviews;
  private final EffortWork efforts;

  DealWork(Session seller, DemoLog log, Homework homework, ReviewWork reviews, EffortWork efforts) {
    this.seller = seller;
    this.log = log;
    this.homework = homework;
    this.reviews = reviews;
    this.efforts = efforts;
  }

  private record Opening(
      String name, String customerId, Amount amount, String expectedClose, String productId) {}

  private record Move(String to, String lossReason) {}

  void open(OpenDeals.OpenDeal deal, Stock stock) throws InterruptedException {
    Opening opening =
        new Opening(
            deal.name(),
            stock.customer(deal.customer()),
            deal.amount(),
            deal.expectedClose().toString(),
            stock.product(deal.product()));
    String known = log.id(deal.key()).orElse(null);
    JsonNode body = known == null ? opened(deal.key(), opening) : read(known);
    efforts.note(deal.key(), body, deal.effort());
    go(deal.key(), body, deal.way());
    if (deal.way().lossReason() != null) {
      efforts.lost(read(body.path("opportunity_id").asText()), deal.effort());
    }
  }

  private JsonNode opened(String key, Opening opening) throws InterruptedException {
    Reply reply = seller.post(Paths.OPPORTUNITIES, opening, "demo/" + key);
    for (int i = 1; i < MOST_TRIES && reply.code().equals("customer-unknown"); i++) {
      reply = seller.post(Paths.OPPORTUNITIES, opening, "demo/" + key);
    }
    JsonNode body = reply.required();
    log.know(key, body.path("opportunity_id").asText());
    return body;
  }

  private JsonNode read(String id) throws InterruptedException {
    return seller.get(Paths.OPPORTUNITIES + "/" + id).required();
  }

  /**
   * Moves it on from where it stands.
   *
   * @param deal as the last answer showed it
   */
  void go(String key, JsonNode deal, Way way) throws InterruptedException {
    if (!deal.path("status").asText().equals("open")) {
      return;
    }
    String path = Paths.OPPORTUNITIES + "/" + deal.path("opportunity_id").asText();
    int passed = way.to().indexOf(deal.path("stage").asText()) + 1;
    List<String> ahead = way.to().subList(passed, way.to().size());
    for (int i = 0; i < ahead.size(); i++) {
      boolean waits = way.waits() && i == ahead.size() - 1;
      move(key, path, new Move(ahead.get(i), way.reasonOf(ahead.get(i))), waits);
    }
  }

  private void move(String key, String deal, Move move, boolean waits) throws InterruptedException {
    homework.prepare(key, deal, move.to());
    Reply reply = seller.post(deal + "/transitions", move, "demo/" + key + "/" + move.to());
    JsonNode body = reply.required();
    if (reply.status() == WAITS_FOR_REVIEW && !waits) {
      reviews.approve(key, body);
    }
  }
}

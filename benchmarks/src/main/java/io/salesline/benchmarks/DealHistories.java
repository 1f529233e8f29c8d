package io.salesline.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Deals of the last three years, made from a seed: each is opened, stays in a stage for as long as
 * chance has it, goes on or is lost, is won and is collected. What has not happened by now is left
 * out, so that a few of the hundred are open.
 */
final class DealHistories {

  /** An event of a deal, as its topic carries it. */
  record Event(String key, String type, long revision, Instant at, ObjectNode row) {}

  /**
   * @param days how long deals stay, on average
   * @param lost the share of deals that end here
   */
  private record Stage(String key, double days, double lost) {}

  private static final List<Stage> STAGES =
      List.of(
          new Stage("lead-screening", 2, 0.15),
          new Stage("first-contact", 5, 0.2),
          new Stage("needs-discovery", 12, 0.2),
          new Stage("proposal", 12, 0.15),
          new Stage("negotiation", 15, 0.25));

  private static final int PRODUCTS = 25;
  private static final int DEALS_A_CUSTOMER = 4;
  private static final long SPAN_SECONDS = 3 * 365 * 86_400L;
  private static final double COLLECTING_DAYS = 30;
  private static final List<String> REASONS = List.of("price", "competitor", "no-decision");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Random random;
  private final List<String> owners;
  private final Instant now;
  private int made;

  DealHistories(long seed, List<String> owners, Instant now) {
    this.random = new Random(seed);
    this.owners = owners;
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The customers of the deals from one number to another. */
  static List<String> customers(int from, int to) {
    var customers = new ArrayList<String>();
    for (int n = from / DEALS_A_CUSTOMER; n <= to / DEALS_A_CUSTOMER; n++) {
      customers.add(customer(n));
    }
    return customers;
  }

  /** All events of so many more deals, in the order in which they happened. */
  List<Event> next(int deals) {
    var events = new ArrayList<Event>();
    for (int n = 0; n < deals; n++) {
      follow(events);
    }
    events.sort(Comparator.comparing(Event::at));
    return events;
  }

  private void follow(List<Event> events) {
    var deal = new Deal(opened(), now.minusSeconds(random.nextLong(SPAN_SECONDS)), events);
    deal.tell("opened");
    for (Stage stage : STAGES) {
      deal.rest(stage.days());
      if (random.nextDouble() < stage.lost()) {
        deal.lose();
        return;
      }
      deal.leave(stage);
    }
    deal.rest(COLLECTING_DAYS);
    deal.collect();
  }

  private ObjectNode opened() {
    int number = made++;
    ObjectNode row = JSON.createObjectNode();
    row.put("opportunity_id", new UUID(random.nextLong(), number).toString());
    row.put("customer_id", customer(number / DEALS_A_CUSTOMER));
    row.put("owner_id", owners.get(random.nextInt(owners.size())));
    row.put("product_id", new UUID(1, random.nextInt(PRODUCTS)).toString());
    row.putNull("lead_id").putNull("conversion_id").put("process_version", 1);
    BigDecimal amount = BigDecimal.valueOf(10_000 + random.nextInt(5_000_000), 2);
    row.put("amount", amount).put("currency", "USD");
    row.put("amount_organisation", amount).put("currency_organisation", "USD").put("rate", 1);
    BigDecimal share = BigDecimal.valueOf(10 + random.nextInt(40), 2);
    row.put(
        "gross_profit_amount_organisation",
        amount.multiply(share).setScale(2, RoundingMode.HALF_UP));
    row.putNull("closed_on").putNull("won_at").putNull("loss_reason");
    return row.put("status", "open").put("collection", "none").put("history", false);
  }

  private static String customer(int number) {
    return new UUID(2, number).toString();
  }

  /** One deal on its way. */
  private final class Deal {
    private final ObjectNode row;
    private final List<Event> events;
    private Instant at;
    private long revision;

    Deal(ObjectNode row, Instant openedAt, List<Event> events) {
      this.row = row.put("stage", STAGES.getFirst().key()).put("opened_on", day(openedAt));
      this.row.put("stage_entered_at", openedAt.toString());
      this.row.put("expected_close", day(openedAt.plus(60, ChronoUnit.DAYS)));
      this.events = events;
      this.at = openedAt;
    }

    void rest(double days) {
      double seconds = -Math.log(1 - random.nextDouble()) * days * 86_400;
      at = at.plusSeconds(Math.max(1, (long) seconds));
    }

    void leave(Stage stage) {
      row.put("from_stage", stage.key()).put("stage_entered_at", at.toString());
      int next = STAGES.indexOf(stage) + 1;
      if (next < STAGES.size()) {
        row.put("stage", STAGES.get(next).key());
        tell("stage-entered");
      } else {
        row.put("stage", "delivery-collection").put("status", "won").put("collection", "open");
        row.put("closed_on", day(at)).put("won_at", at.toString());
        tell("won");
      }
    }

    void lose() {
      row.put("status", "lost").put("closed_on", day(at));
      row.put("loss_reason", REASONS.get(random.nextInt(REASONS.size())));
      tell("lost");
    }

    void collect() {
      row.put("collection", "complete");
      tell("collected");
    }

    void tell(String type) {
      if (!at.isAfter(now)) {
        String key = row.get("opportunity_id").asText();
        events.add(new Event(key, "pipeline.opportunity." + type, ++revision, at, row.deepCopy()));
      }
    }

    private static String day(Instant at) {
      return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
  }
}

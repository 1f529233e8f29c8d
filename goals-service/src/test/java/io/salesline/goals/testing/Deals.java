package io.salesline.goals.testing;

import io.salesline.platform.testing.TestEvents;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Opportunities as pipeline-service tells of them. */
public final class Deals implements AutoCloseable {

  private static final String TOPIC = "salesline.pipeline.opportunity-events.v1";
  private static final String TYPE = "salesline.pipeline.opportunity.";

  private final TestEvents events = new TestEvents();
  private final Map<UUID, Map<String, Object>> rows = new HashMap<>();
  private final Map<UUID, Integer> revisions = new HashMap<>();

  /** A deal that was opened before and is won now. */
  public UUID won(Firm.Person owner, String closedOn, String amount) {
    UUID deal = opened(owner, amount);
    change(deal, "won.v1", Map.of("status", "won", "closed_on", closedOn));
    return deal;
  }

  /** A won deal of a product, to a customer. */
  public UUID wonOf(
      Firm.Person owner, String closedOn, String amount, UUID product, UUID customer) {
    UUID deal = opened(owner, amount);
    change(
        deal,
        "won.v1",
        Map.of(
            "status",
            "won",
            "closed_on",
            closedOn,
            "product_id",
            product.toString(),
            "customer_id",
            customer.toString()));
    return deal;
  }

  public UUID opened(Firm.Person owner, String amount) {
    UUID deal = UUID.randomUUID();
    var row = new LinkedHashMap<String, Object>();
    row.put("opportunity_id", deal.toString());
    row.put("owner_id", owner.id().toString());
    row.put("status", "open");
    row.put("stage", "lead-screening");
    row.put("closed_on", null);
    row.put("amount_organisation", new BigDecimal(amount));
    row.put("currency_organisation", "USD");
    rows.put(deal, row);
    change(deal, "opened.v1", Map.of());
    return deal;
  }

  public void lost(UUID deal, String closedOn) {
    change(deal, "lost.v1", Map.of("status", "lost", "closed_on", closedOn));
  }

  public void amended(UUID deal, String amount) {
    change(deal, "amended.v1", Map.of("amount_organisation", new BigDecimal(amount)));
  }

  public void closedOn(UUID deal, String day) {
    change(deal, "amended.v1", Map.of("closed_on", day));
  }

  public void givenTo(UUID deal, Firm.Person owner) {
    change(deal, "amended.v1", Map.of("owner_id", owner.id().toString()));
  }

  /** Sends the last event once more, as a redelivery does. */
  public void repeat(UUID deal, String type) {
    events.send(TOPIC, deal.toString(), TYPE + type, revisions.get(deal), rows.get(deal));
  }

  /** How many events there were of these together, repetitions aside. */
  public long revisionsOf(List<UUID> deals) {
    return deals.stream().mapToLong(revisions::get).sum();
  }

  private void change(UUID deal, String type, Map<String, Object> changed) {
    rows.get(deal).putAll(changed);
    int revision = revisions.merge(deal, 1, Integer::sum);
    events.send(TOPIC, deal.toString(), TYPE + type, revision, rows.get(deal));
  }

  @Override
  public void close() {
    events.close();
  }
}

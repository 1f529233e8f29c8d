package io.salesline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.local.client.Paths;
import io.salesline.local.client.Reply;
import io.salesline.local.client.Session;
import io.salesline.local.demo.Leads.Fate;
import java.util.Map;

/** What a seller does with leads. */
final class LeadWork {

  private static final int NOT_FOUND = 404;

  private final Session seller;
  private final DemoLog log;
  private final DealWork deals;
  private final Stock stock;

  LeadWork(Session seller, DemoLog log, DealWork deals, Stock stock) {
    this.seller = seller;
    this.log = log;
    this.deals = deals;
    this.stock = stock;
  }

  private record Wish(String expectedClose, String productId) {}

  void take(Leads.Lead lead) throws InterruptedException {
    String known = log.id(lead.key()).orElse(null);
    JsonNode body = known == null ? created(lead) : read(known);
    if (lead.fate() == Fate.WAITS) {
      return;
    }
    if (body.path("status").asText().equals("new")) {
      body = command(body, lead, "claim");
    }
    work(body, lead);
  }

  private JsonNode created(Leads.Lead lead) throws InterruptedException {
    JsonNode body = seller.post(Paths.LEADS, lead.body(), "demo/" + lead.key()).required();
    log.know(lead.key(), body.path("lead_id").asText());
    return body;
  }

  private JsonNode read(String id) throws InterruptedException {
    return seller.get(Paths.LEADS + "/" + id).required();
  }

  private JsonNode command(JsonNode lead, Leads.Lead plan, String command)
      throws InterruptedException {
    return seller.post(path(lead, command), key(plan, command)).required();
  }

  private void work(JsonNode lead, Leads.Lead plan) throws InterruptedException {
    boolean claimed = lead.path("status").asText().equals("claimed");
    switch (plan.fate()) {
      case WAITS, CLAIMED -> {}
      case QUALIFIED -> {
        if (claimed) {
          command(lead, plan, "qualify");
        }
      }
      case DISQUALIFIED -> {
        if (claimed) {
          Map<String, String> reason = Map.of("reason", plan.reason());
          seller.post(path(lead, "disqualify"), reason, key(plan, "disqualify")).required();
        }
      }
      case CONVERTED -> convert(lead, plan, claimed);
    }
  }

  private void convert(JsonNode lead, Leads.Lead plan, boolean claimed)
      throws InterruptedException {
    JsonNode link = lead;
    if (claimed) {
      Wish wish = new Wish(plan.expectedClose().toString(), stock.product(plan.product()));
      link = seller.post(path(lead, "convert"), wish, key(plan, "convert")).required();
    }
    String opportunity = Paths.OPPORTUNITIES + "/" + link.path("opportunity_id").asText();
    deals.go(plan.key(), awaited(opportunity), plan.way());
  }

  /** The deal comes a moment after the lead was converted. */
  private JsonNode awaited(String opportunity) throws InterruptedException {
    return Awaited.until(
            (Reply reply) -> reply.status() != NOT_FOUND, () -> seller.get(opportunity))
        .required();
  }

  private static String path(JsonNode lead, String command) {
    return Paths.LEADS + "/" + lead.path("lead_id").asText() + "/" + command;
  }

  private static String key(Leads.Lead plan, String command) {
    return "demo/" + plan.key() + "/" + command;
  }
}

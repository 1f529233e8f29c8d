package io.salesline.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A deal with all that KPIs read of it. Each verb is the next event.
 *
 * @param profit null where it is not known; the event is then without the field now and then
 */
record KpiDeal(
    UUID id,
    long revision,
    String event,
    UUID owner,
    UUID product,
    UUID customer,
    String status,
    BigDecimal amount,
    BigDecimal profit,
    LocalDate openedOn,
    LocalDate closedOn) {

  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  static KpiDeal opened(UUID owner, String amount, LocalDate on) {
    return new KpiDeal(
        UUID.randomUUID(),
        1,
        "recorded",
        owner,
        null,
        null,
        "open",
        new BigDecimal(amount),
        null,
        on,
        null);
  }

  /** The same first event, of a product and a customer. */
  KpiDeal of(UUID product, UUID customer) {
    return new KpiDeal(
        id, revision, event, owner, product, customer, status, amount, profit, openedOn, closedOn);
  }

  KpiDeal won(LocalDate on) {
    return next("won", owner, customer, "won", amount, profit, on);
  }

  KpiDeal lost(LocalDate on) {
    return next("lost", owner, customer, "lost", amount, profit, on);
  }

  KpiDeal reopened() {
    return next("amended", owner, customer, "open", amount, profit, null);
  }

  KpiDeal worth(String corrected) {
    var worth = new BigDecimal(corrected);
    return next("amended", owner, customer, status, worth, profit, closedOn);
  }

  KpiDeal bringing(String corrected) {
    BigDecimal brings = corrected == null ? null : new BigDecimal(corrected);
    return next("amended", owner, customer, status, amount, brings, closedOn);
  }

  KpiDeal ownedBy(UUID another) {
    return next("amended", another, customer, status, amount, profit, closedOn);
  }

  KpiDeal boughtBy(UUID another) {
    return next("amended", owner, another, status, amount, profit, closedOn);
  }

  private KpiDeal next(
      String event,
      UUID owner,
      UUID customer,
      String status,
      BigDecimal amount,
      BigDecimal profit,
      LocalDate closedOn) {
    return new KpiDeal(
        id,
        revision + 1,
        event,
        owner,
        product,
        customer,
        status,
        amount,
        profit,
        openedOn,
        closedOn);
  }

  boolean isWon() {
    return status.equals("won");
  }

  boolean isOpen() {
    return status.equals("open");
  }

  Map<String, Object> row() {
    var row = new LinkedHashMap<String, Object>();
    row.put("opportunity_id", id.toString());
    row.put("customer_id", text(customer));
    row.put("owner_id", owner.toString());
    row.put("product_id", text(product));
    row.put("process_version", 1);
    row.put("stage", isWon() ? "delivery-collection" : "proposal");
    row.put("status", status);
    row.put("amount_organisation", amount);
    row.put("currency_organisation", "USD");
    row.put("opened_on", text(openedOn));
    row.put("closed_on", text(closedOn));
    row.put("collection", isWon() ? "complete" : "none");
    row.put("history", true);
    row.put("occurred_at", START.plusSeconds(3600 * revision).toString());
    if (profit != null || revision % 2 == 0) {
      row.put("gross_profit_amount_organisation", profit);
    }
    return row;
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}

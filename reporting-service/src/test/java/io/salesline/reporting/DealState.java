package io.salesline.reporting;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A deal after an event, as pipeline-service would publish it. Each verb is the next event. */
record DealState(
    UUID id,
    long revision,
    String event,
    UUID owner,
    UUID product,
    String stage,
    String status,
    String collection,
    BigDecimal amount,
    LocalDate closedOn,
    boolean history,
    Instant at,
    UUID customer,
    String fromStage,
    int process) {

  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  static DealState opened(UUID owner, String amount) {
    return new DealState(
        UUID.randomUUID(),
        1,
        "opened",
        owner,
        null,
        "lead-screening",
        "open",
        "none",
        new BigDecimal(amount),
        null,
        false,
        START,
        null,
        null,
        1);
  }

  /** A deal told by its source. */
  static DealState recorded(
      UUID owner, String amount, String stage, String status, LocalDate closedOn) {
    String collection = status.equals("won") ? "complete" : "none";
    return new DealState(
        UUID.randomUUID(),
        1,
        "recorded",
        owner,
        null,
        stage,
        status,
        collection,
        new BigDecimal(amount),
        closedOn,
        true,
        START,
        null,
        null,
        1);
  }

  DealState of(UUID product, UUID customer) {
    return with(id, product, customer, at, process);
  }

  /** The same under another's id: its own first event. */
  DealState as(UUID another) {
    return with(another, product, customer, at, process);
  }

  /** Under another version of the process. */
  DealState under(int version) {
    return with(id, product, customer, at, version);
  }

  /** The same, but so much later. */
  DealState after(Duration more) {
    return with(id, product, customer, at.plus(more), process);
  }

  private DealState with(UUID id, UUID product, UUID customer, Instant at, int process) {
    return new DealState(
        id,
        revision,
        event,
        owner,
        product,
        stage,
        status,
        collection,
        amount,
        closedOn,
        history,
        at,
        customer,
        fromStage,
        process);
  }

  DealState enters(String to) {
    return next("stage-entered", owner, to, "open", "none", amount, null);
  }

  DealState won(LocalDate on) {
    return next("won", owner, "delivery-collection", "won", "open", amount, on);
  }

  /** Told to be in its stage for too long. */
  DealState rotted() {
    return next("rotted", owner, stage, status, collection, amount, closedOn);
  }

  DealState lost(LocalDate on) {
    return next("lost", owner, stage, "lost", "none", amount, on);
  }

  DealState collected() {
    return next("amended", owner, stage, status, "complete", amount, closedOn);
  }

  DealState worth(String corrected) {
    return next("amended", owner, stage, status, collection, new BigDecimal(corrected), closedOn);
  }

  DealState ownedBy(UUID another) {
    return next("amended", another, stage, status, collection, amount, closedOn);
  }

  DealState boughtBy(UUID another) {
    return worth(amount.toPlainString()).of(product, another);
  }

  DealState closedOn(LocalDate corrected) {
    return next("amended", owner, stage, status, collection, amount, corrected);
  }

  private DealState next(
      String event,
      UUID owner,
      String stage,
      String status,
      String collection,
      BigDecimal amount,
      LocalDate closedOn) {
    return new DealState(
        id,
        revision + 1,
        event,
        owner,
        product,
        stage,
        status,
        collection,
        amount,
        closedOn,
        history,
        at.plusSeconds(3600),
        customer,
        this.stage.equals(stage) ? null : this.stage,
        process);
  }

  /** What the funnel counts it under; null for nothing. */
  String standingIn() {
    boolean collecting = status.equals("won") && collection.equals("open");
    return status.equals("open") || collecting ? stage : null;
  }

  /** Null for none. */
  String customerText() {
    return customer == null ? null : customer.toString();
  }

  Map<String, Object> row() {
    var row = new LinkedHashMap<String, Object>();
    row.put("opportunity_id", id.toString());
    row.put("customer_id", customer == null ? null : customer.toString());
    row.put("owner_id", owner.toString());
    row.put("product_id", product == null ? null : product.toString());
    row.put("lead_id", null);
    row.put("process_version", process);
    row.put("stage", stage);
    row.put("status", status);
    row.put("amount", amount);
    row.put("currency", "USD");
    row.put("amount_organisation", amount);
    row.put("currency_organisation", "USD");
    row.put("rate", 1);
    row.put("closed_on", closedOn == null ? null : closedOn.toString());
    row.put("collection", collection);
    row.put("history", history);
    row.put("stage_entered_at", history ? null : at.toString());
    row.put("occurred_at", at.toString());
    row.put("from_stage", fromStage);
    return row;
  }
}

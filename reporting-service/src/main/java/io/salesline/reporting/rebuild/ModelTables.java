package io.salesline.reporting.rebuild;

import java.util.List;
import java.util.stream.Stream;

/** The tables that the read model is made of. All else in the database stays as it is. */
public final class ModelTables {

  /** Many rows each: filled first, their keys and indexes made afterwards. */
  static final List<String> FACTS = List.of("deal", "deal_event", "stage_stay");

  static final List<String> ROLLUPS =
      List.of(
          "standing",
          "standing_deal",
          "standing_customer",
          "customers_standing",
          "closed_by_day",
          "closed_by_month",
          "cycle_by_day",
          "cycle_by_month",
          "purchase",
          "arrival",
          "entered_by_day",
          "entered_by_month",
          "stayed_by_day",
          "stayed_by_month");

  static final List<String> DIMENSIONS =
      List.of("stage", "product", "customer", "contract", "cash_line");

  public static final List<String> ALL =
      Stream.of(FACTS, ROLLUPS, DIMENSIONS).flatMap(List::stream).toList();

  private ModelTables() {}
}

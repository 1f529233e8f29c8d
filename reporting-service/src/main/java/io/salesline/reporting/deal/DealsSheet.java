package io.salesline.reporting.deal;

import io.salesline.reporting.answer.Words;
import io.salesline.reporting.file.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A list of deals for a spreadsheet. */
final class DealsSheet {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "customer",
          "owner",
          "product",
          "stage",
          "status",
          "expected",
          "opened",
          "closed",
          "amount");

  /** All but the amount. */
  private static final int TEXTS = COLUMNS.size() - 1;

  private DealsSheet() {}

  static Sheet of(List<DealItem> deals, String currency, Locale language) {
    var header = new ArrayList<String>();
    for (String column : COLUMNS) {
      header.add(Words.of("deal." + column, language));
    }
    header.set(TEXTS, header.get(TEXTS) + " (" + currency + ")");
    return new Sheet(header, deals.stream().map(deal -> row(deal, language)).toList(), TEXTS);
  }

  private static List<String> row(DealItem deal, Locale language) {
    return Arrays.asList(
        deal.opportunityId().toString(),
        deal.customer(),
        deal.owner(),
        deal.product(),
        deal.stageLabel(),
        Words.of("status." + deal.status(), language),
        Objects.toString(deal.expectedClose(), null),
        Objects.toString(deal.openedOn(), null),
        Objects.toString(deal.closedOn(), null),
        deal.amount());
  }
}

package io.salesline.leads.abc.web;

import io.salesline.leads.abc.app.AbcQueries.Total;
import io.salesline.platform.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many customers of a scope have which class, and what they bring. */
@Schema(name = "AbcSummary")
record SummaryBody(
    @Schema(description = "The last day by whose figures any was judged", nullable = true)
        LocalDate asOf,
    List<Row> classes) {

  private static final BigDecimal WHOLE = new BigDecimal(100);
  private static final int DECIMALS = 4;

  @Schema(name = "AbcSummaryRow")
  record Row(
      @Schema(
              description = "Null for those that are not classified yet",
              enumeration = {"A", "B", "C"},
              nullable = true)
          String customerClass,
      long customers,
      @Schema(description = "Those among them that have not bought anything yet") long prospects,
      Money value,
      @Schema(description = "Percent of the value of the scope", examples = "80.1234")
          BigDecimal valueShare,
      Money potential) {}

  static SummaryBody of(List<Total> totals, Currency currency) {
    BigDecimal whole = totals.stream().map(Total::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    LocalDate asOf =
        totals.stream()
            .map(Total::asOf)
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(null);
    return new SummaryBody(
        asOf, totals.stream().map(total -> row(total, whole, currency)).toList());
  }

  private static Row row(Total total, BigDecimal whole, Currency currency) {
    return new Row(
        total.customerClass() == null ? null : total.customerClass().key(),
        total.customers(),
        total.prospects(),
        new Money(total.value(), currency),
        share(total.value(), whole),
        new Money(total.potential(), currency));
  }

  private static BigDecimal share(BigDecimal value, BigDecimal whole) {
    BigDecimal share =
        whole.signum() == 0
            ? BigDecimal.ZERO
            : value.multiply(WHOLE).divide(whole, MathContext.DECIMAL64);
    return share.setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}

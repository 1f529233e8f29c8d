package io.salesline.leads.family.web;

import io.salesline.leads.family.app.Group;
import io.salesline.leads.family.domain.Figures;
import io.salesline.leads.id.CustomerClass;
import io.salesline.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer with all beneath it that the caller sees, each and together. */
@Schema(name = "CustomerFamily")
record FamilyBody(
    UUID customerId,
    @Schema(
            description = "The last day by whose figures any current value was told",
            nullable = true)
        LocalDate asOf,
    @Schema(description = "How many beneath it there are, the hidden among them", examples = "4")
        int subsidiaries,
    @Schema(
            description = "How many the caller does not see: nothing of them is in the sums",
            examples = "1")
        int hidden,
    @Schema(
            description =
                "False where some were left out: those more than 10 levels beneath, and the"
                    + " farthest where there are more than 500")
        boolean complete,
    FiguresBody total,
    List<ClassCount> classes,
    @Schema(description = "The nearest first; the first is the customer itself")
        List<FamilyMemberBody> members) {

  /** How many members have a class. */
  @Schema(name = "CustomerFamilyClass")
  record ClassCount(
      @Schema(
              description = "Null for those that are not classified yet",
              enumeration = {"A", "B", "C"},
              nullable = true)
          String customerClass,
      long customers) {}

  /** What members bring and might bring. */
  @Schema(name = "CustomerFamilyFigures")
  record FiguresBody(
      @Schema(description = "Null where none was classified yet", nullable = true)
          Money currentValue,
      @Schema(description = "Null where nobody has said", nullable = true) Money wallet,
      Money openPipeline,
      long openDeals) {

    static FiguresBody of(Figures figures, Currency currency) {
      return new FiguresBody(
          money(figures.currentValue(), currency),
          money(figures.wallet(), currency),
          money(figures.openPipeline(), currency),
          figures.openDeals());
    }

    private static Money money(BigDecimal amount, Currency currency) {
      return amount == null ? null : new Money(amount, currency);
    }
  }

  static FamilyBody of(Group group, Currency currency) {
    Figures total = group.total();
    var classes =
        Stream.concat(Arrays.stream(CustomerClass.values()), Stream.of((CustomerClass) null));
    return new FamilyBody(
        group.head().value(),
        total.asOf(),
        group.subsidiaries(),
        group.hidden(),
        group.complete(),
        FiguresBody.of(total, currency),
        classes.map(Optional::ofNullable).map(one -> count(group, one)).toList(),
        group.members().stream().map(one -> FamilyMemberBody.of(one, currency)).toList());
  }

  private static ClassCount count(Group group, Optional<CustomerClass> which) {
    return new ClassCount(which.map(CustomerClass::key).orElse(null), group.of(which));
  }
}

package io.salesline.goals.goal.web;

import io.salesline.goals.goal.app.Goals.Filter;
import io.salesline.goals.period.Months;
import io.salesline.goals.segment.Segment;
import io.salesline.platform.web.Invalid;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which goals a list is to hold. */
final class GoalFilter {

  private static final List<String> CLASSES = List.of("A", "B", "C");

  @QueryParam("month")
  @Parameter(description = "Only of this month, such as 2026-11")
  private String month;

  @QueryParam("period")
  @Parameter(description = "Only of this period, such as 2027-Q1")
  private String period;

  @QueryParam("member")
  @Parameter(description = "Only this person's")
  private UUID member;

  @QueryParam("unit")
  @Parameter(description = "Only this unit's own")
  private UUID unit;

  @QueryParam("product_id")
  @Parameter(description = "Only those whose segment names this product")
  private UUID product;

  @QueryParam("customer_class")
  @Parameter(
      description = "Only those whose segment names this class",
      schema = @Schema(enumeration = {"A", "B", "C"}))
  private String customerClass;

  @QueryParam("customer_id")
  @Parameter(description = "Only those whose segment names this customer")
  private UUID customer;

  /**
   * @throws io.salesline.platform.problem.Refusal 400 for a value that is none
   */
  Filter filter() {
    return new Filter(
        Optional.ofNullable(month).map(text -> Months.parse("month", text)),
        Optional.ofNullable(period),
        Optional.ofNullable(member),
        Optional.ofNullable(unit),
        Segment.of(product, customerClass(), customer));
  }

  private String customerClass() {
    return customerClass == null
        ? null
        : Invalid.unlessKnown(
            "customer_class",
            Optional.of(customerClass).filter(CLASSES::contains),
            String.join(", ", CLASSES));
  }
}

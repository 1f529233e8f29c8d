package io.salesline.reporting.deal;

import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.Parameters;
import io.salesline.reporting.question.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which deals to list. With status won or lost they are results, by the unit in which their owner
 * was on the close day; otherwise records, by today's organisation. A stage without a status means
 * what stands in it, as the funnel counts.
 *
 * @param unassigned team or region: results of days on which their owner was in no such unit; or
 *     null
 * @param undated only results whose record has no close date
 * @param entered a stage: the deals that first entered it, by the owner of that moment and that
 *     owner's unit of that day, as the flow counts; or null
 * @param enteredOn the days on which they did
 */
record DealsQuestion(
    String stage,
    String status,
    UUID member,
    UUID unit,
    UUID product,
    UUID customer,
    Period closed,
    String unassigned,
    boolean undated,
    String entered,
    Period enteredOn,
    DealOrder order) {

  static final Set<String> PARAMETERS =
      Set.of(
          "stage",
          "status",
          "member",
          "unit",
          "product",
          "customer",
          "closed_from",
          "closed_to",
          "unassigned",
          "undated",
          "entered",
          "entered_from",
          "entered_to",
          "sort",
          "limit",
          "cursor");

  static DealsQuestion of(Parameters parameters) {
    var question =
        new DealsQuestion(
            parameters.text("stage"),
            parameters.optionalChoice("status", List.of("open", "won", "lost")),
            parameters.uuid("member"),
            parameters.uuid("unit"),
            parameters.uuid("product"),
            parameters.uuid("customer"),
            parameters.period("closed_from", "closed_to"),
            parameters.optionalChoice("unassigned", List.of("team", "region")),
            parameters.choice("undated", List.of("false", "true")).equals("true"),
            parameters.text("entered"),
            parameters.period("entered_from", "entered_to"),
            DealOrder.of(parameters.choice("sort", DealOrder.keys())));
    question.needsClosed("unassigned", question.unassigned != null);
    question.needsClosed("undated", question.undated);
    question.needsEntered("entered_from", question.enteredOn.from() != null);
    question.needsEntered("entered_to", question.enteredOn.to() != null);
    question.needsStanding();
    return question;
  }

  /** What stands in some stage. */
  static DealsQuestion ofStanding(Cut cut, DealOrder order) {
    return new DealsQuestion(
        null,
        null,
        cut.member(),
        cut.unit(),
        cut.product(),
        cut.customer(),
        Period.ALWAYS,
        null,
        false,
        null,
        Period.ALWAYS,
        order);
  }

  Cut cut(Scope scope) {
    return new Cut(scope, member, unit, product);
  }

  boolean asksResults() {
    return "won".equals(status) || "lost".equals(status);
  }

  private void needsClosed(String name, boolean given) {
    if (given && !asksResults()) {
      throw malformed(name, "parameter-needs-closed");
    }
  }

  private void needsEntered(String name, boolean given) {
    if (given && entered == null) {
      throw malformed(name, "parameter-needs-entered");
    }
  }

  /** What stands in a stage, in an order that is kept for it. */
  boolean asksStanding() {
    boolean standing = stage != null && status == null && entered == null;
    return standing && closed.isAlways() && order != DealOrder.CLOSED_ON;
  }

  private void needsStanding() {
    if (order.isOfStanding() && !asksStanding()) {
      throw malformed("sort", "sort-needs-stage");
    }
  }

  private static Refusal malformed(String name, String code) {
    return Refusal.malformed(code, "name", name)
        .with(new FieldError(name, code, Map.of("name", name)));
  }
}

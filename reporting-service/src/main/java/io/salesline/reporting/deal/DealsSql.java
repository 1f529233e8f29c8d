package io.salesline.reporting.deal;

import io.salesline.platform.web.Cursor;
import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.OwnersToday;
import io.salesline.reporting.question.Period;
import io.salesline.reporting.question.ResultDays;
import io.salesline.reporting.sql.Bindings;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The list is made of the first page of each owner, merged: it costs owners times page, not deals.
 */
final class DealsSql {

  private static final String LABELLED =
      """
      select d.*, o.full_name as owner, c.name as customer, p.code as product,
        s.label_en, s.label_zh, exists (
          select from stage_stay stay
          join deal_event e on e.opportunity_id = stay.opportunity_id
            and e.revision > stay.entered_revision and e.type = 'opportunity.rotted'
          where stay.opportunity_id = d.opportunity_id and stay.left_revision is null) as rotting
      from (%s) d
      left join access_profile o on o.member_id = d.owner_id
      left join customer c using (customer_id)
      left join product p using (product_id)
      left join stage s using (process_version, stage)
      %s
      """;

  private static final String OF_EVERYBODY = "select d.* from %s d where true%s %s limit %s";

  /** What is found among those that stand, whole. */
  private static final String WHOLE =
      "select d.* from (%s) found join deal d on d.opportunity_id = found.opportunity_id";

  private static final String ALL = "deal";

  /** What stands, and is sorted by: a fraction of all deals. */
  private static final String STANDING = "standing_deal";

  private static final String OF_OWNERS =
      """
      select d.* from (%1$s) whose cross join lateral (
        select d.* from %5$s d where d.owner_id = whose.owner_id%2$s %3$s limit %4$s) d
      %3$s limit %4$s\
      """;

  private static final String OF_STAGES =
      """
      select found.opportunity_id from unnest(%s::text[]) asked (stage) cross join lateral (
        %s) found\
      """;

  /** Each deal once, by who owned it when it first entered the stage. */
  private static final String OF_ENTRIES =
      """
      select d.* from (%s) whose
      join stage_stay s on s.owner_id = whose.owner_id and s.first_entry and s.stage = %s
        and (s.entered_at at time zone %s::text)::date <@ whose.days
      join deal d on d.opportunity_id = s.opportunity_id
      where true%s %s limit %s\
      """;

  private DealsSql() {}

  static String of(
      DealsQuestion question,
      Cut cut,
      ZoneId zone,
      Optional<Cursor> cursor,
      int limit,
      Bindings bindings) {
    DealOrder order = question.order();
    String filters = filters(question, bindings) + order.after(cursor, bindings);
    String deals =
        question.entered() != null
            ? entries(question, cut, filters, zone, limit, bindings)
            : listed(question, cut, filters, limit, bindings);
    return LABELLED.formatted(deals, order.orderBy());
  }

  /**
   * What stands in each of some stages.
   *
   * @param limit deals of each
   */
  static String ofStages(
      DealsQuestion question, Cut cut, List<String> stages, int limit, Bindings bindings) {
    String asked = bindings.add(stages.toArray(String[]::new));
    String filters = filters(question, bindings) + " and d.standing_in = asked.stage";
    String each = deals(STANDING, question, cut, filters, limit, bindings);
    String found = WHOLE.formatted(OF_STAGES.formatted(asked, each));
    return LABELLED.formatted(found, question.order().orderBy());
  }

  private static String listed(
      DealsQuestion question, Cut cut, String filters, int limit, Bindings bindings) {
    return question.asksStanding()
        ? WHOLE.formatted(deals(STANDING, question, cut, filters, limit, bindings))
        : deals(ALL, question, cut, filters, limit, bindings);
  }

  private static String deals(
      String table, DealsQuestion question, Cut cut, String filters, int limit, Bindings bindings) {
    String orderBy = question.order().orderBy();
    return cut.isEverybody() && question.unassigned() == null
        ? OF_EVERYBODY.formatted(table, filters, orderBy, limit)
        : OF_OWNERS.formatted(
            whose(question, cut, bindings),
            question.asksResults() ? filters + onTheirDays(question) : filters,
            orderBy,
            limit,
            table);
  }

  private static String entries(
      DealsQuestion question, Cut cut, String filters, ZoneId zone, int limit, Bindings bindings) {
    return OF_ENTRIES.formatted(
        ResultDays.select(cut, question.enteredOn(), question.unassigned(), bindings),
        bindings.add(question.entered()),
        bindings.add(zone.getId()),
        filters,
        question.order().orderBy(),
        limit);
  }

  private static String whose(DealsQuestion question, Cut cut, Bindings bindings) {
    return question.asksResults()
        ? ResultDays.select(cut, Period.ALWAYS, question.unassigned(), bindings)
        : OwnersToday.select(cut, bindings);
  }

  private static String onTheirDays(DealsQuestion question) {
    return question.undated()
        ? " and whose.undated"
        : " and (d.closed_on <@ whose.days or d.closed_on is null and whose.undated)";
  }

  private static String filters(DealsQuestion question, Bindings bindings) {
    var filters = new StringBuilder();
    String stage = question.status() == null ? "d.standing_in = %s" : "d.stage = %s";
    add(filters, stage, question.stage(), bindings);
    add(filters, "d.status = %s", question.status(), bindings);
    add(filters, "d.product_id = %s", question.product(), bindings);
    add(filters, "d.customer_id = %s", question.customer(), bindings);
    add(filters, DealOrder.DAY_CLOSED + " >= %s", question.closed().from(), bindings);
    add(filters, DealOrder.DAY_CLOSED + " <= %s", question.closed().to(), bindings);
    if (!question.closed().isAlways()) {
      filters.append(" and d.closed_on is not null");
    }
    return question.undated() ? filters + " and d.closed_on is null" : filters.toString();
  }

  private static void add(
      StringBuilder filters, String condition, Object value, Bindings bindings) {
    if (value != null) {
      filters.append(" and ").append(condition.formatted(bindings.add(value)));
    }
  }
}

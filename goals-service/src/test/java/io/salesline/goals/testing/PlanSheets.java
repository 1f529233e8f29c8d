package io.salesline.goals.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes plans, edits and reads them through the API, and recounts what the tables hold. */
public final class PlanSheets {

  public static final String PLANS = "/api/goals/v1/plans";

  /** Sums that are not the sums of their leaves; days that have nothing are left out of both. */
  private static final String WRONG_SUMS =
      """
      with recursive leaf as (
        select r.node, r.segment, d.day, d.amount from plan_row r
        cross join unnest(unpacked(r.amounts)) with ordinality d(amount, day)
        where r.plan_id = '%1$s' and r.segment > 0 and d.amount <> 0
          and not exists (
            select from plan_node c where c.plan_id = r.plan_id and c.parent = r.node)
      ), up as (
        select node as leaf, node as above from plan_node where plan_id = '%1$s'
        union all
        select u.leaf, n.parent from up u join plan_node n on n.plan_id = '%1$s' and n.node = u.above
        where n.parent >= 0
      ), truth as (
        select u.above as node, s.segment, l.day, sum(l.amount) as amount
        from leaf l join up u on u.leaf = l.node
        cross join lateral (values (0), (l.segment)) s(segment)
        group by 1, 2, 3
        having sum(l.amount) <> 0
      ), kept as (
        select r.node, r.segment, d.day, d.amount from plan_row r
        cross join unnest(unpacked(r.amounts)) with ordinality d(amount, day)
        where r.plan_id = '%1$s' and d.amount <> 0
      )
      select count(*) from truth t full join kept k using (node, segment, day)
      where t.amount is distinct from k.amount
      """;

  private PlanSheets() {}

  /** A cell by its period, its place and its segments; null for all. */
  public static Map<String, Object> cell(String period, UUID unit, UUID member, String... keys) {
    var cell = new LinkedHashMap<String, Object>();
    cell.put("period", period);
    cell.put("unit_id", unit);
    cell.put("member_id", member);
    cell.put("segments", keys.length == 0 ? null : List.of(keys));
    return cell;
  }

  public static ValidatableResponse create(
      String who, UUID unit, int year, String total, List<?> segments) {
    var body = new LinkedHashMap<String, Object>();
    body.put("name", "Plan of a test");
    body.put("metric", "booked-revenue");
    body.put("year", year);
    body.put("unit_id", unit);
    body.put("segments", segments);
    body.put("total", GoalCards.usd(total));
    return Api.as(who).body(body).post(PLANS).then();
  }

  public static String plan(UUID unit, int year, String total, List<?> segments) {
    return create(Firm.ADMINISTRATOR, unit, year, total, segments)
        .statusCode(201)
        .extract()
        .path("plan_id");
  }

  public static ValidatableResponse edit(
      String who, String plan, Map<String, Object> cell, String amount) {
    return Api.as(who)
        .body(Map.of("cell", cell, "amount", GoalCards.usd(amount)))
        .post(PLANS + "/" + plan + "/edits")
        .then();
  }

  /** Each step by its parts and its method, with the parts that it is given for. */
  public static ValidatableResponse split(
      String who, String plan, Map<String, Object> cell, String history, List<?> steps) {
    var body = new LinkedHashMap<String, Object>();
    body.put("cell", cell);
    body.put("history", history);
    body.put("steps", steps);
    return Api.as(who).body(body).post(PLANS + "/" + plan + "/splits").then();
  }

  public static Map<String, Object> step(String by, String method) {
    return Map.of("by", by, "method", method);
  }

  public static Map<String, Object> step(String by, String method, List<?> parts) {
    return Map.of("by", by, "method", method, "parts", parts);
  }

  /** A what-if copy by a director. */
  public static String copy(String plan) {
    return Api.as(Firm.ADMINISTRATOR)
        .body(Map.of("name", "What if"))
        .post(PLANS + "/" + plan + "/copies")
        .then()
        .statusCode(201)
        .body("copy_of", equalTo(plan))
        .extract()
        .path("plan_id");
  }

  /** Its origin becomes what a copy is. */
  public static ValidatableResponse replace(String copy, Integer originRevision) {
    var body = new LinkedHashMap<String, Object>();
    body.put("origin_revision", originRevision);
    return Api.as(Firm.ADMINISTRATOR).body(body).post(PLANS + "/" + copy + "/replacements").then();
  }

  public static ValidatableResponse discard(String copy) {
    return Api.as(Firm.ADMINISTRATOR).post(PLANS + "/" + copy + "/discard").then();
  }

  /** Each kind of change that is told of. */
  public static void changeInAllWays(UUID unit, Firm.Person member) {
    String plan = plan(unit, 2026, "1000", List.of());
    var quarter = cell("2026-Q1", null, null);
    edit(Firm.ADMINISTRATOR, plan, quarter, "10").statusCode(200);
    split(Firm.ADMINISTRATOR, plan, quarter, null, List.of(step("month", "even"))).statusCode(200);
    String copy = copy(plan);
    replace(copy, null).statusCode(200);
    discard(copy).statusCode(200);
    bring(plan, "member_id,unit_id,segment,2026-Q1\n" + member.id() + ",,other,7\n");
    try (var calendars = new WorkingCalendars()) {
      String later = plan(unit, 2042, "1000", List.of());
      calendars.set("five-day", List.of(2042), List.of(WorkingCalendars.day("2042-01-01", false)));
      Api.as(Firm.ADMINISTRATOR)
          .body(Map.of("dry_run", false))
          .post(PLANS + "/" + later + "/redatings")
          .then()
          .statusCode(200);
    }
  }

  private static void bring(String plan, String csv) {
    Api.as(Firm.ADMINISTRATOR)
        .contentType("text/csv")
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .post(PLANS + "/" + plan + "/sheet")
        .then()
        .statusCode(200);
  }

  public static ValidatableResponse lock(String who, String plan, Map<String, Object> cell) {
    return Api.as(who).body(cell).post(PLANS + "/" + plan + "/locks").then();
  }

  public static ValidatableResponse cells(String who, String plan, String query) {
    return Api.as(who)
        .get(PLANS + "/" + plan + "/cells" + (query.isEmpty() ? "" : "?" + query))
        .then();
  }

  public static BigDecimal amount(String plan, String query) {
    return new BigDecimal(
        cells(Firm.ADMINISTRATOR, plan, query)
            .statusCode(200)
            .extract()
            .<String>path("whole.amount.amount"));
  }

  public static List<BigDecimal> parts(String plan, String query) {
    List<String> amounts =
        cells(Firm.ADMINISTRATOR, plan, query)
            .statusCode(200)
            .extract()
            .path("parts.amount.amount");
    return amounts.stream().map(BigDecimal::new).toList();
  }

  /** Every sum that is kept is the sum of its leaves, day by day, counted by the database. */
  public static void assertEveryMarginAddsUp(String plan) {
    assertThat(wrongSums(plan)).isZero();
  }

  /** How many of a plan's sums, day by day, are not what the database adds up itself. */
  public static long wrongSums(String plan) {
    return Database.number(WRONG_SUMS.formatted(plan));
  }
}

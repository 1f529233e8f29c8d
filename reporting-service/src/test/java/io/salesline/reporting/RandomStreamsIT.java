package io.salesline.reporting;

import static io.salesline.reporting.Reports.follow;
import static io.salesline.reporting.Reports.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.salesline.platform.testing.Stack;
import io.salesline.platform.testing.TestOrganisation;
import io.salesline.reporting.NaiveReport.Sum;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever comes, in whatever order, however often: every cell of every rollup and every answer
 * equals a naive recomputation from the events, to the cent.
 */
@QuarkusTest
class RandomStreamsIT {

  private static final int DEALS = 250;

  private RandomOrganisation organisation;
  private List<List<DealState>> histories;
  private NaiveReport naive;

  @ParameterizedTest
  @ValueSource(longs = {1, 20261124, 77})
  void everyCellEqualsTheNaiveSum(long seed) throws SQLException {
    // Given
    var random = new Random(seed);
    organisation = new RandomOrganisation(seed);
    List<UUID> products = List.of(new UUID(seed, 1), new UUID(seed, 2));
    var deals = new RandomDeals(random, organisation.people(), products);
    histories = deals.histories(DEALS);
    naive = NaiveReport.of(histories);
    List<DealState> stream = deals.interleaved(histories);

    // When
    try (var publisher = new Publisher()) {
      publisher.defaultStages();
      publisher.shorterProcess();
      organisation.publishFirstMemberships(publisher);
      stream.subList(0, stream.size() / 2).forEach(publisher::deal);
      organisation.publishUnitsAndPeople(publisher);
      stream.subList(stream.size() / 2, stream.size()).forEach(publisher::deal);
      organisation.publishMoves(publisher);
      deals.interleaved(histories).forEach(publisher::deal);
      publisher.flush();
    }
    Lag.awaitNone("salesline-reporting-deals");
    Lag.awaitNone("salesline-reporting-organisation");
    Lag.awaitNone("salesline-reporting-stages");

    // Then
    rollupsAgree();
    customersAgree();
    standingDealsAgree();
    staysAgree();
    salesAgree();
    funnelsAgree(products.getFirst());
    new FlowComparison(histories, organisation).agree(products.getFirst());
    pagesNeitherRepeatNorSkip();
    aPlantedCentIsFound();
  }

  private void rollupsAgree() throws SQLException {
    assertThat(
            cells(
                "select owner_id || status || stage || collecting, deals, amount from standing"
                    + " where owner_id = any(?)"))
        .isEqualTo(naive.by(RandomStreamsIT::standingCell));
    assertThat(
            cells(
                "select outcome || coalesce(closed_on::text, ''), sum(deals), sum(amount) from"
                    + " closed_by_day where owner_id = any(?) group by 1"))
        .isEqualTo(
            closed().by(deal -> deal.status() + (deal.closedOn() == null ? "" : deal.closedOn())));
    assertThat(
            cells(
                "select owner_id || outcome || coalesce(to_char(month, 'YYYY-MM'), ''), deals,"
                    + " amount from closed_by_month where owner_id = any(?)"))
        .isEqualTo(closed().by(deal -> deal.owner() + deal.status() + month(deal, "")));
  }

  /** For everybody the number is kept, not counted: it must be what counting would find. */
  private static void customersAgree() throws SQLException {
    String kept = "select stage, customers from customers_standing where customers <> 0";
    String counted =
        "select standing_in, count(distinct customer_id) from deal"
            + " where standing_in is not null and customer_id is not null group by 1";
    assertThat(numbers(kept)).isNotEmpty().isEqualTo(numbers(counted));
    assertThat(numbers("select 'empty', count(*) from standing_customer where deals <= 0"))
        .containsValue(0L);
  }

  /** What stands is kept beside the facts: the same, row for row. */
  private static void standingDealsAgree() throws SQLException {
    String columns =
        "opportunity_id, owner_id, standing_in, product_id, customer_id, amount, expected_close,"
            + " stage_entered_at";
    String kept = "(select " + columns + " from standing_deal)";
    String facts = "(select " + columns + " from deal where standing_in is not null)";
    String differing =
        "select 'differing', count(*) from ((%1$s except %2$s) union all (%2$s except %1$s)) rows";
    assertThat(numbers(differing.formatted(kept, facts))).containsValue(0L);
    assertThat(numbers("select 'kept', count(*) from standing_deal")).doesNotContainValue(0L);
  }

  private static Map<String, Long> numbers(String sql) throws SQLException {
    var numbers = new TreeMap<String, Long>();
    try (var connection = Stack.database();
        var rows = connection.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        numbers.put(rows.getString(1), rows.getLong(2));
      }
    }
    return numbers;
  }

  private static String standingCell(DealState deal) {
    boolean collecting = deal.status().equals("won") && deal.standingIn() != null;
    return deal.owner() + deal.status() + deal.stage() + collecting;
  }

  private void staysAgree() throws SQLException {
    var stays = new ArrayList<String>();
    try (var connection = Stack.database();
        var query =
            connection.prepareStatement(
                """
                select opportunity_id || '/' || stage_stay.stage || ' ' || entered_revision || ' '
                  || coalesce(left_revision, 0)
                from stage_stay join deal using (opportunity_id) where deal.owner_id = any(?)
                """)) {
      query.setArray(1, connection.createArrayOf("uuid", organisation.people().toArray()));
      var rows = query.executeQuery();
      while (rows.next()) {
        stays.add(rows.getString(1));
      }
    }
    assertThat(stays).containsExactlyInAnyOrderElementsOf(NaiveReport.stays(histories));
  }

  private void pagesNeitherRepeatNorSkip() {
    for (String sort : List.of("-amount", "-closed_on")) {
      String list = "deals?status=won&unit=" + organisation.company() + "&sort=" + sort;
      assertThat(follow(TestOrganisation.DIRECTOR, list, 7))
          .isEqualTo(follow(TestOrganisation.DIRECTOR, list, 200));
    }
  }

  /** The comparison is worth nothing unless it fails when it should. */
  private void aPlantedCentIsFound() throws SQLException {
    add("0.01");
    assertThatThrownBy(this::rollupsAgree).isInstanceOf(AssertionError.class);
    add("-0.01");
    rollupsAgree();
  }

  private void add(String amount) throws SQLException {
    try (var connection = Stack.database();
        var update =
            connection.prepareStatement(
                "update closed_by_month set amount = amount + ?::numeric where ctid = (select ctid"
                    + " from closed_by_month where owner_id = any(?) and deals > 0"
                    + " order by owner_id, outcome, month limit 1)")) {
      update.setString(1, amount);
      update.setArray(2, connection.createArrayOf("uuid", organisation.people().toArray()));
      update.executeUpdate();
    }
  }

  private void salesAgree() {
    LocalDate from = LocalDate.of(2025, 2, 11);
    LocalDate to = LocalDate.of(2025, 11, 19);
    String span = "&from=" + from + "&to=" + to;
    String unit = "&unit=" + organisation.company();
    NaiveReport won = naive.only(deal -> deal.status().equals("won"));
    NaiveReport ours = won.only(deal -> of(deal, "company") != null);
    NaiveReport within = ours.only(deal -> NaiveReport.closedWithin(deal, from, to));

    assertThat(items("by=month" + unit)).isEqualTo(ours.by(deal -> month(deal, "undated")));
    assertThat(items("by=month" + unit + span))
        .isEqualTo(within.by(deal -> month(deal, "undated")));
    assertThat(items("by=member" + unit + span))
        .isEqualTo(within.by(deal -> deal.owner().toString()));
    for (String kind : List.of("team", "region")) {
      assertThat(items("by=" + kind + unit)).isEqualTo(ours.by(deal -> keyOf(deal, kind)));
      assertThat(items("by=" + kind + unit + span)).isEqualTo(within.by(deal -> keyOf(deal, kind)));
    }
    for (UUID person : organisation.people()) {
      NaiveReport theirs = won.only(deal -> deal.owner().equals(person));
      String member = "&member=" + person;
      assertThat(unopened("by=team" + member)).isEqualTo(theirs.by(deal -> keyOf(deal, "team")));
      assertThat(unopened("by=month" + member))
          .isEqualTo(theirs.by(deal -> month(deal, "undated")));
    }
    items("by=team&member=" + organisation.outsider());
    items("by=month&member=" + organisation.outsider());
  }

  private void funnelsAgree(UUID product) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    NaiveReport here =
        naive.only(deal -> organisation.unitOn(deal.owner(), today, "company") != null);
    NaiveReport results = naive.only(deal -> of(deal, "company") != null);
    funnelAgrees("", here, results);
    for (UUID person : organisation.people()) {
      JsonPath theirs = read(TestOrganisation.DIRECTOR, "funnel?member=" + person);
      assertThat(beside(theirs))
          .isEqualTo(NaiveStages.beside(naive.only(deal -> deal.owner().equals(person))));
    }
    funnelAgrees(
        "&product=" + product,
        here.only(deal -> product.equals(deal.product())),
        results.only(deal -> product.equals(deal.product())));
  }

  private void funnelAgrees(String filter, NaiveReport here, NaiveReport results) {
    JsonPath funnel =
        read(TestOrganisation.DIRECTOR, "funnel?unit=" + organisation.company() + filter);
    var stages = new TreeMap<>(sums(funnel.getList("stages"), "stage"));
    stages.values().removeIf(sum -> sum.count() == 0);
    assertThat(stages).isEqualTo(here.by(DealState::standingIn));
    assertThat(beside(funnel)).isEqualTo(NaiveStages.beside(here));
    for (String outcome : List.of("won", "lost")) {
      Sum expected = results.only(deal -> deal.status().equals(outcome)).total();
      Map<String, Object> total = funnel.getMap(outcome);
      assertThat(sum(total)).isEqualTo(expected);
      opensToExactly(total);
    }
    for (Object stage : funnel.getList("stages")) {
      opensToExactly((Map<?, ?>) stage);
    }
  }

  /** The customers and the weighted amount of each stage that holds a deal. */
  private static Map<String, String> beside(JsonPath funnel) {
    var found = new TreeMap<String, String>();
    for (Map<String, Object> stage : funnel.<Map<String, Object>>getList("stages")) {
      if (!stage.get("count").equals(0)) {
        found.put(
            (String) stage.get("stage"), stage.get("customers") + " " + stage.get("weighted"));
      }
    }
    return found;
  }

  private Map<String, Sum> items(String question) {
    JsonPath sales = read(TestOrganisation.DIRECTOR, "sales?" + question);
    List<Map<String, Object>> items = sales.getList("items");
    items.forEach(RandomStreamsIT::opensToExactly);
    opensToExactly(sales.getMap("total"));
    return sums(items, "key");
  }

  private static Map<String, Sum> unopened(String question) {
    return sums(read(TestOrganisation.DIRECTOR, "sales?" + question).getList("items"), "key");
  }

  /** Every number opens to the deals that it counts. */
  private static void opensToExactly(Map<?, ?> number) {
    var listed = follow(TestOrganisation.DIRECTOR, (String) number.get("deals"));
    assertThat(new Sum(listed.count(), listed.amount())).as("%s", number).isEqualTo(sum(number));
  }

  private static Map<String, Sum> sums(List<Map<String, Object>> items, String key) {
    var sums = new TreeMap<String, Sum>();
    items.forEach(item -> sums.put((String) item.get(key), sum(item)));
    return sums;
  }

  private static Sum sum(Map<?, ?> item) {
    return new Sum(((Number) item.get("count")).longValue(), (String) item.get("amount"));
  }

  private NaiveReport closed() {
    return naive.only(deal -> !deal.status().equals("open"));
  }

  private UUID of(DealState deal, String kind) {
    return organisation.unitOn(deal.owner(), deal.closedOn(), kind);
  }

  private String keyOf(DealState deal, String kind) {
    UUID unit = of(deal, kind);
    return unit == null ? "unassigned" : unit.toString();
  }

  private static String month(DealState deal, String otherwise) {
    return deal.closedOn() == null ? otherwise : deal.closedOn().toString().substring(0, 7);
  }

  private Map<String, Sum> cells(String sql) throws SQLException {
    var cells = new TreeMap<String, Sum>();
    try (var connection = Stack.database();
        var query =
            connection.prepareStatement(
                "select k, sum(d)::bigint, sum(a) from ("
                    + sql
                    + ") as cells (k, d, a) group by k having sum(d) <> 0 or sum(a) <> 0")) {
      query.setArray(1, connection.createArrayOf("uuid", organisation.people().toArray()));
      var rows = query.executeQuery();
      while (rows.next()) {
        cells.put(
            rows.getString(1),
            new Sum(rows.getLong(2), rows.getBigDecimal(3).setScale(2).toPlainString()));
      }
    }
    return cells;
  }
}

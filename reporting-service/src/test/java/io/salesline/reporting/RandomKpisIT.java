package io.salesline.reporting;

import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.reporting.Reports.follow;
import static io.salesline.reporting.Reports.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Stack;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever comes, in whatever order, however often: each KPI of every cut and row equals a naive
 * recomputation from the events, to the cent.
 */
@QuarkusTest
class RandomKpisIT {

  private static final int DEALS = 300;
  private static final LocalDate FROM = LocalDate.of(2025, 2, 11);
  private static final LocalDate TO = LocalDate.of(2025, 11, 19);
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final String SPAN = "&from=" + FROM + "&to=" + TO;

  private Random random;
  private RandomOrganisation organisation;
  private List<UUID> products;
  private List<UUID> customers;
  private NaiveKpis naive;
  private List<KpiDeal> deals;

  @ParameterizedTest
  @ValueSource(longs = {6, 20250728})
  void eachKpiEqualsTheNaiveOne(long seed) throws SQLException {
    // Given
    random = new Random(seed);
    organisation = new RandomOrganisation(seed);
    products = ids(3);
    customers = ids(40);
    List<List<KpiDeal>> histories =
        new RandomKpiDeals(random, organisation.people(), products, customers).histories(DEALS);
    deals = histories.stream().map(List::getLast).toList();
    naive = new NaiveKpis(deals);

    // When
    publish(RandomDeals.interleaved(histories, random), histories);

    // Then
    totalsAgree();
    breakdownsAgree();
    everybodysAgree();
    pagesNeitherRepeatNorSkip();
    rowsOpen();
    aPlantedFaultIsFound();
  }

  private void publish(List<KpiDeal> stream, List<List<KpiDeal>> histories) {
    try (var publisher = new Publisher()) {
      organisation.publishFirstMemberships(publisher);
      stream.subList(0, stream.size() / 2).forEach(publisher::deal);
      organisation.publishUnitsAndPeople(publisher);
      stream.subList(stream.size() / 2, stream.size()).forEach(publisher::deal);
      organisation.publishMoves(publisher);
      RandomDeals.interleaved(histories, random).forEach(publisher::deal);
      publisher.flush();
    }
    Lag.awaitNone("salesline-reporting-deals");
    Lag.awaitNone("salesline-reporting-organisation");
  }

  private void totalsAgree() {
    Predicate<KpiDeal> here = deal -> unit(deal, deal.closedOn(), "company") != null;
    Predicate<KpiDeal> hereToday = deal -> unit(deal, TODAY, "company") != null;
    String unit = "&unit=" + organisation.company();
    totalAgrees(unit, here, hereToday);
    totalAgrees(
        unit + "&product=" + products.getFirst(),
        here.and(deal -> products.getFirst().equals(deal.product())),
        hereToday.and(deal -> products.getFirst().equals(deal.product())));
    totalAgrees(
        unit + "&customer=" + customers.getFirst(),
        here.and(deal -> customers.getFirst().equals(deal.customer())),
        hereToday.and(deal -> customers.getFirst().equals(deal.customer())));
    for (UUID person : organisation.people()) {
      totalAgrees(
          unit + "&member=" + person,
          here.and(deal -> deal.owner().equals(person)),
          hereToday.and(deal -> deal.owner().equals(person)));
    }
  }

  private void totalAgrees(String cut, Predicate<KpiDeal> here, Predicate<KpiDeal> hereToday) {
    agrees(cut, here, hereToday, FROM, TO, FROM.minusDays(282), FROM.minusDays(1));
    LocalDate month = LocalDate.of(2025, 6, 1);
    agrees(
        cut,
        here,
        hereToday,
        month,
        LocalDate.of(2025, 6, 30),
        LocalDate.of(2025, 5, 1),
        LocalDate.of(2025, 5, 31));
  }

  private void agrees(
      String cut,
      Predicate<KpiDeal> here,
      Predicate<KpiDeal> hereToday,
      LocalDate from,
      LocalDate to,
      LocalDate previousFrom,
      LocalDate previousTo) {
    String question = "kpis?from=" + from + "&to=" + to + cut;
    var kpis = read(DIRECTOR, question);
    assertThat(values(kpis.getList("items"), "value"))
        .as(question)
        .isEqualTo(naive.of(from, to, here, hereToday));
    assertThat(values(kpis.getList("items"), "previous.value"))
        .as("before %s", question)
        .isEqualTo(naive.of(previousFrom, previousTo, here, null));
    assertThat(values(kpis.getList("items"), "last_year.value"))
        .as("a year before %s", question)
        .isEqualTo(naive.of(from.minusYears(1), to.minusYears(1), here, null));
  }

  private static Map<String, String> values(List<Map<String, Object>> items, String path) {
    var values = new TreeMap<String, String>();
    for (Map<String, Object> item : items) {
      Object value = item;
      for (String part : path.split("\\.")) {
        value = ((Map<?, ?>) value).get(part);
      }
      values.put((String) item.get("key"), (String) value);
    }
    return values;
  }

  /** Of all owners, whom no unit narrows: customers tell ours from those of other tests. */
  private void everybodysAgree() {
    for (UUID customer : customers.subList(0, 5)) {
      Predicate<KpiDeal> theirs = deal -> customer.equals(deal.customer());
      totalAgrees("&customer=" + customer, theirs, theirs);
      assertThat(rows("month", "&customer=" + customer, 200))
          .isEqualTo(expected(theirs, RandomKpisIT::month, theirs, null));
    }
    Map<String, Map<String, String>> ours = rows("customer", "", 200);
    ours.keySet().retainAll(customers.stream().map(UUID::toString).toList());
    Predicate<KpiDeal> named = deal -> deal.customer() != null;
    Function<KpiDeal, String> key = deal -> orNone(deal.customer());
    assertThat(ours).isEqualTo(expected(named, key, named, key));
    waysToTheTotalAgree();
  }

  /** By owner it is added up another way than of everybody. */
  private void waysToTheTotalAgree() {
    Map<String, String> total =
        values(read(DIRECTOR, "kpis?kpis=sales" + SPAN).getList("items"), "value");
    assertThat(total.keySet()).containsExactly("sales");
    for (String by : List.of("member", "month", "product", "region")) {
      assertThat(salesOf("kpis/breakdown?kpis=orders,sales&by=" + by + SPAN))
          .isEqualTo(total.get("sales"));
    }
  }

  private static String month(KpiDeal deal) {
    return deal.closedOn().toString().substring(0, 7);
  }

  private void breakdownsAgree() {
    for (String kind : List.of("team", "region")) {
      breakdownAgrees(
          kind, deal -> unitKey(deal, deal.closedOn(), kind), deal -> unitKey(deal, TODAY, kind));
    }
    breakdownAgrees("member", deal -> deal.owner().toString());
    breakdownAgrees("product", deal -> orNone(deal.product()));
    breakdownAgrees("customer", deal -> orNone(deal.customer()));
    breakdownAgrees("month", RandomKpisIT::month, null);
  }

  private void breakdownAgrees(String by, Function<KpiDeal, String> key) {
    breakdownAgrees(by, key, key);
  }

  private void breakdownAgrees(
      String by, Function<KpiDeal, String> key, Function<KpiDeal, String> keyToday) {
    Predicate<KpiDeal> here = deal -> unit(deal, deal.closedOn(), "company") != null;
    Predicate<KpiDeal> hereToday = deal -> unit(deal, TODAY, "company") != null;
    assertThat(ours(by, 200)).as(by).isEqualTo(expected(here, key, hereToday, keyToday));
  }

  private Map<String, Map<String, String>> expected(
      Predicate<KpiDeal> here,
      Function<KpiDeal, String> key,
      Predicate<KpiDeal> hereToday,
      Function<KpiDeal, String> keyToday) {
    var expected = new TreeMap<String, Map<String, String>>();
    for (KpiDeal deal : deals) {
      if (!deal.isOpen() && NaiveKpis.within(deal, FROM, TO) && here.test(deal)) {
        expected.put(key.apply(deal), null);
      }
      if (keyToday != null && deal.isOpen() && hereToday.test(deal)) {
        expected.put(keyToday.apply(deal), null);
      }
    }
    for (String each : expected.keySet()) {
      Predicate<KpiDeal> standing =
          keyToday == null ? null : hereToday.and(deal -> keyToday.apply(deal).equals(each));
      Predicate<KpiDeal> results =
          here.and(deal -> deal.closedOn() != null && key.apply(deal).equals(each));
      expected.put(each, naive.of(FROM, TO, results, standing));
    }
    return expected;
  }

  private Map<String, Map<String, String>> ours(String by, int limit) {
    return rows(by, "&unit=" + organisation.company(), limit);
  }

  private static Map<String, Map<String, String>> rows(String by, String cut, int limit) {
    var rows = new TreeMap<String, Map<String, String>>();
    for (Map<String, Object> line : lines(by, cut, limit)) {
      assertThat(rows.put((String) line.get("key"), valuesOf(line))).as("%s twice", line).isNull();
    }
    return rows;
  }

  @SuppressWarnings("unchecked") // As the API describes it.
  private static Map<String, String> valuesOf(Map<String, Object> line) {
    return new TreeMap<>((Map<String, String>) line.get("values"));
  }

  private static List<Map<String, Object>> lines(String by, String cut, int limit) {
    String question = "kpis/breakdown?by=" + by + cut + SPAN + "&limit=" + limit;
    var lines = new ArrayList<Map<String, Object>>();
    String cursor = "";
    while (cursor != null) {
      var page = read(DIRECTOR, question + cursor);
      lines.addAll(page.getList("items"));
      String next = page.getString("next");
      cursor = next == null ? null : "&cursor=" + next;
    }
    return lines;
  }

  private void pagesNeitherRepeatNorSkip() {
    for (String by : List.of("customer", "month", "team")) {
      assertThat(ours(by, 2)).isEqualTo(ours(by, 200));
    }
  }

  /** A row lists the deals that it counts, and the level beneath adds up to it. */
  private void rowsOpen() {
    for (String by : List.of("region", "team", "member", "product", "customer", "month")) {
      for (Map<String, Object> line : lines(by, "&unit=" + organisation.company(), 200)) {
        Map<String, String> values = valuesOf(line);
        if (line.get("deals") != null) {
          var listed = follow(DIRECTOR, (String) line.get("deals"));
          assertThat(listed.amount()).as("%s", line).isEqualTo(values.get("sales"));
          assertThat("" + listed.count()).isEqualTo(values.get("orders"));
        }
        if (line.get("beneath") != null && !by.equals("member")) {
          assertThat(salesOf((String) line.get("beneath"))).isEqualTo(values.get("sales"));
        }
      }
    }
  }

  private static String salesOf(String breakdown) {
    List<String> sales = read(DIRECTOR, breakdown + "&limit=200").getList("items.values.sales");
    return sales.stream()
        .map(BigDecimal::new)
        .reduce(new BigDecimal("0.00"), BigDecimal::add)
        .toPlainString();
  }

  /** The comparison is worth nothing unless it fails when it should. */
  private void aPlantedFaultIsFound() throws SQLException {
    toggle("update arrival set reactivated = not reactivated where owner_id = any(?)");
    assertThatThrownBy(this::totalsAgree).isInstanceOf(AssertionError.class);
    toggle("update arrival set reactivated = not reactivated where owner_id = any(?)");
    toggle("update closed_by_month set profit = profit + 0.01 where owner_id = any(?)");
    assertThatThrownBy(this::totalsAgree).isInstanceOf(AssertionError.class);
    toggle("update closed_by_month set profit = profit - 0.01 where owner_id = any(?)");
    totalsAgree();
  }

  private void toggle(String sql) throws SQLException {
    try (var connection = Stack.database();
        var update = connection.prepareStatement(sql)) {
      update.setArray(1, connection.createArrayOf("uuid", organisation.people().toArray()));
      assertThat(update.executeUpdate()).isPositive();
    }
  }

  private UUID unit(KpiDeal deal, LocalDate day, String kind) {
    return organisation.unitOn(deal.owner(), day, kind);
  }

  private String unitKey(KpiDeal deal, LocalDate day, String kind) {
    UUID unit = unit(deal, day, kind);
    return unit == null ? "unassigned" : unit.toString();
  }

  private static String orNone(UUID id) {
    return id == null ? "none" : id.toString();
  }

  private List<UUID> ids(int count) {
    return random.ints(count).mapToObj(i -> UUID.randomUUID()).toList();
  }
}

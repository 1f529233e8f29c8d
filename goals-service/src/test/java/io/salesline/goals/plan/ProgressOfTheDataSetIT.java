package io.salesline.goals.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.PlanSheets;
import io.salesline.goals.testing.Progress;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.TestEvents;
import io.salesline.platform.testing.TestOrganisation;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The year 2017 of the data set "CRM Sales Opportunities" as a plan that is split by what its first
 * quarter brought: every region, manager, agent and product gets its share of that, and at the end
 * of each month the progress of each of them, and of each month, is what the files add up to. One
 * agent moves to another manager in mid-year.
 */
@QuarkusTest
class ProgressOfTheDataSetIT {

  static final Path FOLDER =
      Path.of(System.getProperty("salesline.root", ".."))
          .resolve("../shared/data/crm-sales-opportunities");
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/uuuu");
  static final String TOPIC = "salesline.pipeline.opportunity-events.v1";
  static final String MOVED = "Darcel Schlecht";
  static final LocalDate MOVE = LocalDate.of(2017, 7, 1);
  static final BigDecimal TOTAL = new BigDecimal("12000000.00");

  /** A won deal of the files. */
  record Win(String agent, String product, LocalDate day, BigDecimal amount) {}

  record Seat(String manager, String region) {}

  final Map<String, Seat> seats = new TreeMap<>();
  final Map<String, UUID> regions = new TreeMap<>();
  final Map<String, UUID> teams = new TreeMap<>();
  final Map<String, Person> agents = new TreeMap<>();
  final Map<String, UUID> products = new TreeMap<>();
  final List<Win> wins = new ArrayList<>();
  UUID everybody;
  String movedTo;

  @BeforeEach
  void known() {
    assumeThat(FOLDER).as("the data set, which is no part of this repository").isDirectory();
    Firm.await();
  }

  @Test
  void isWhatTheFilesAddUpToBySliceAndMonth() throws IOException {
    // Given
    organisation();
    deals();
    String plan = PlanSheets.plan(everybody, 2017, TOTAL.toString(), segments());
    BigDecimal all = sum(wins.stream());
    assertThat(wins).hasSize(4238);
    assertThat(all).isEqualByComparingTo("10005534");
    Await.until(
        Duration.ofSeconds(60),
        () -> assertThat(Progress.actual(plan, "as_of=2017-12-31")).isEqualByComparingTo(all));

    // When
    PlanSheets.split(
            Firm.ADMINISTRATOR,
            plan,
            PlanSheets.cell("2017", null, null),
            "2017-Q1",
            List.of(
                PlanSheets.step("place", "history"),
                PlanSheets.step("place", "history"),
                PlanSheets.step("place", "history"),
                PlanSheets.step("segment", "history"),
                PlanSheets.step("month", "working-days")))
        .statusCode(200);

    // Then
    int shares = compareShares(plan);
    PlanSheets.assertEveryMarginAddsUp(plan);
    System.out.println(
        "Plan of the data set by its first quarter: " + shares + " shares are the files'");
    int compared = 0;
    for (int month = 1; month <= 12; month++) {
      compared += compare(plan, YearMonth.of(2017, month).atEndOfMonth());
    }
    System.out.println(
        "Progress of the data set: " + compared + " sums at 12 ends of months equal the files'");
  }

  /** Of the plan by what was won in the first quarter, when nobody had moved yet. */
  private int compareShares(String plan) {
    List<Win> quarter =
        wins.stream().filter(win -> win.day().isBefore(LocalDate.of(2017, 4, 1))).toList();
    int compared = 0;
    for (var region : sums(quarter, this::region).entrySet()) {
      compared += share(plan, "unit_id=" + regions.get(region.getKey()), region.getValue());
    }
    for (var team : sums(quarter, this::manager).entrySet()) {
      compared += share(plan, "unit_id=" + teams.get(team.getKey()), team.getValue());
    }
    for (var agent : sums(quarter, Win::agent).entrySet()) {
      String place =
          "unit_id="
              + teams.get(seats.get(agent.getKey()).manager())
              + "&member_id="
              + agents.get(agent.getKey()).id();
      compared += share(plan, place, agent.getValue());
      List<Win> theirs =
          quarter.stream().filter(win -> win.agent().equals(agent.getKey())).toList();
      for (var product : sums(theirs, win -> key(win.product())).entrySet()) {
        compared += share(plan, place + "&segment=" + product.getKey(), product.getValue());
      }
    }
    return compared;
  }

  /** Each step rounds by less than a cent, and carries what the steps before it rounded. */
  private int share(String plan, String cell, BigDecimal won) {
    BigDecimal all = sum(wins.stream().filter(win -> win.day().isBefore(LocalDate.of(2017, 4, 1))));
    BigDecimal due = TOTAL.multiply(won).divide(all, 6, RoundingMode.HALF_UP);
    assertThat(PlanSheets.amount(plan, cell))
        .as(cell)
        .isCloseTo(due, within(new BigDecimal("0.04")));
    return 1;
  }

  private int compare(String plan, LocalDate asOf) {
    List<Win> until = wins.stream().filter(win -> !win.day().isAfter(asOf)).toList();
    String at = "as_of=" + asOf + "&by=";
    int compared = 0;
    compared +=
        same(
            Progress.parts(plan, at + "segment", "segments"),
            sums(until, win -> key(win.product())));
    compared +=
        same(
            Progress.parts(plan, at + "month", "period"),
            sums(
                until, win -> String.format(Locale.ROOT, "2017-M%02d", win.day().getMonthValue())));
    compared +=
        same(
            Progress.parts(plan, at + "place", "unit_id"),
            sums(until, win -> regions.get(region(win)).toString()));
    for (var region : regions.entrySet()) {
      compared +=
          same(
              Progress.parts(plan, at + "place&unit_id=" + region.getValue(), "unit_id"),
              sums(
                  until.stream().filter(win -> region(win).equals(region.getKey())).toList(),
                  win -> teams.get(manager(win)).toString()));
    }
    for (var team : teams.entrySet()) {
      compared +=
          same(
              Progress.parts(plan, at + "place&unit_id=" + team.getValue(), "member_id"),
              sums(
                  until.stream().filter(win -> manager(win).equals(team.getKey())).toList(),
                  win -> agents.get(win.agent()).id().toString()));
    }
    return compared;
  }

  private static int same(Map<String, BigDecimal> read, Map<String, BigDecimal> computed) {
    assertThat(read.keySet()).isEqualTo(computed.keySet());
    computed.forEach((key, sum) -> assertThat(read.get(key)).as(key).isEqualByComparingTo(sum));
    return computed.size();
  }

  private String manager(Win win) {
    return win.agent().equals(MOVED) && !win.day().isBefore(MOVE)
        ? movedTo
        : seats.get(win.agent()).manager();
  }

  private String region(Win win) {
    String manager = manager(win);
    return seats.values().stream()
        .filter(seat -> seat.manager().equals(manager))
        .findFirst()
        .orElseThrow()
        .region();
  }

  private static Map<String, BigDecimal> sums(List<Win> wins, Function<Win, String> by) {
    return wins.stream()
        .filter(win -> win.amount().signum() != 0)
        .collect(
            groupingBy(
                by,
                TreeMap::new,
                mapping(Win::amount, reducing(BigDecimal.ZERO, BigDecimal::add))));
  }

  private static BigDecimal sum(Stream<Win> wins) {
    return wins.map(Win::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void organisation() throws IOException {
    everybody = Firm.region("everybody");
    for (String[] row : rows("sales_teams.csv")) {
      seats.put(row[0], new Seat(row[1], row[2]));
      regions.computeIfAbsent(row[2], name -> Firm.region(name, everybody));
      teams.computeIfAbsent(row[1], name -> Firm.team(name, regions.get(row[2])));
      agents.put(row[0], Firm.representative("agent", teams.get(row[1]), "2016-10-01"));
    }
    movedTo =
        seats.values().stream()
            .filter(seat -> !seat.region().equals(seats.get(MOVED).region()))
            .map(Seat::manager)
            .sorted()
            .findFirst()
            .orElseThrow();
    Firm.move(agents.get(MOVED), teams.get(movedTo), MOVE.toString()).statusCode(200);
  }

  private void deals() throws IOException {
    var messages = new ArrayList<ProducerRecord<String, byte[]>>();
    for (String[] row : rows("sales_pipeline.csv")) {
      String product = row[2].equals("GTXPro") ? "GTX Pro" : row[2];
      products.computeIfAbsent(product, name -> UUID.randomUUID());
      if (row[4].equals("Won") || row[4].equals("Lost")) {
        var win = new Win(row[1], product, LocalDate.parse(row[6], DAY), new BigDecimal(row[7]));
        boolean won = row[4].equals("Won");
        messages.add(message(win, won));
        if (won) {
          wins.add(win);
        }
      }
    }
    try (var events = new TestEvents()) {
      events.sendAtOnce(messages);
    }
  }

  private ProducerRecord<String, byte[]> message(Win win, boolean won) {
    UUID deal = UUID.randomUUID();
    var row = new LinkedHashMap<String, Object>();
    row.put("opportunity_id", deal.toString());
    row.put("owner_id", agents.get(win.agent()).id().toString());
    row.put("product_id", products.get(win.product()).toString());
    row.put("customer_id", null);
    row.put("status", won ? "won" : "lost");
    row.put("closed_on", win.day().toString());
    row.put("amount_organisation", win.amount().setScale(2));
    row.put("currency_organisation", "USD");
    row.put("event_id", UUID.randomUUID().toString());
    row.put("event_type", "salesline.pipeline.opportunity.recorded.v1");
    row.put("revision", 1);
    row.put("occurred_at", Instant.now().toString());
    row.put("recorded_at", Instant.now().toString());
    return TestOrganisation.message(TOPIC, deal.toString(), row);
  }

  private List<Map<String, Object>> segments() {
    return products.entrySet().stream()
        .map(
            product ->
                Map.<String, Object>of(
                    "key", key(product.getKey()), "product_id", product.getValue()))
        .toList();
  }

  private static String key(String product) {
    return product.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** The files quote nothing. */
  private static List<String[]> rows(String file) throws IOException {
    try (var lines = Files.lines(FOLDER.resolve(file))) {
      return lines.skip(1).map(line -> line.split(",", -1)).toList();
    }
  }
}

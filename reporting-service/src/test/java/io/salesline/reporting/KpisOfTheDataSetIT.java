package io.salesline.reporting;

import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.reporting.Reports.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The data set "CRM Sales Opportunities", read by regions, managers, agents, products, customers
 * and months: each KPI is what the files add up to.
 */
@QuarkusTest
class KpisOfTheDataSetIT {

  private static final Path FOLDER =
      Path.of(System.getProperty("salesline.root", ".."))
          .resolve("../shared/data/crm-sales-opportunities");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/uuuu");
  private static final LocalDate FROM = LocalDate.of(2017, 1, 1);
  private static final LocalDate TO = LocalDate.of(2017, 12, 31);
  private static final long VERSION = 580;

  private final UUID everybody = UUID.randomUUID();
  private final Map<String, UUID> ids = new HashMap<>();
  private final Map<UUID, String> managers = new HashMap<>();
  private final Map<UUID, String> regions = new HashMap<>();
  private final List<KpiDeal> deals = new ArrayList<>();

  @BeforeEach
  void known() {
    assumeThat(FOLDER).as("the data set, which is no part of this repository").isDirectory();
  }

  @Test
  void areWhatTheFilesAddUpTo() throws IOException {
    // Given
    var histories = new ArrayList<List<KpiDeal>>();
    try (var publisher = new Publisher()) {
      organisation(publisher);
      for (String[] row : rows("sales_pipeline.csv")) {
        histories.add(history(row));
      }
      // When
      histories.forEach(history -> history.forEach(publisher::deal));
    }
    Lag.awaitNone("salesline-reporting-organisation");
    Lag.awaitNone("salesline-reporting-deals");
    histories.forEach(history -> deals.add(history.getLast()));

    // Then
    var naive = new NaiveKpis(deals);
    var year = read(DIRECTOR, "kpis?unit=" + everybody + "&from=" + FROM + "&to=" + TO);
    Map<String, String> all = naive.of(FROM, TO, deal -> true, deal -> true);
    assertThat(all)
        .containsEntry("sales", "10005534.00")
        .containsEntry("orders", "4238")
        .containsEntry("win-rate", "0.6315")
        .containsEntry("sales-cycle", "57.00")
        .containsEntry("sales-cycle-p75", "88.00")
        .containsEntry("average-order-value", "2360.91")
        .containsEntry("sales-per-customer", "117712.16")
        .containsEntry("new-customers", "85")
        .containsEntry("open-deals", "2089");
    var told = new TreeMap<String, String>();
    for (Object item : year.getList("items")) {
      var kpi = (Map<?, ?>) item;
      told.put((String) kpi.get("key"), (String) kpi.get("value"));
    }
    assertThat(told).isEqualTo(all);
    int compared = 0;
    compared += compare(naive, "month", deal -> deal.closedOn().toString().substring(0, 7), false);
    compared += compare(naive, "region", deal -> id(regions.get(deal.owner())), true);
    compared += compare(naive, "team", deal -> id(managers.get(deal.owner())), true);
    compared += compare(naive, "member", deal -> deal.owner().toString(), true);
    compared += compare(naive, "product", deal -> deal.product().toString(), true);
    compared +=
        compare(
            naive,
            "customer",
            deal -> deal.customer() == null ? "none" : deal.customer().toString(),
            true);
    System.out.println("KPIs of the data set: " + compared + " values equal the files'");
  }

  private int compare(NaiveKpis naive, String by, Function<KpiDeal, String> key, boolean stands) {
    var expected = new TreeMap<String, Map<String, String>>();
    for (KpiDeal deal : deals) {
      if (stands || !deal.isOpen()) {
        expected.put(key.apply(deal), Map.of());
      }
    }
    for (String each : expected.keySet()) {
      Predicate<KpiDeal> here = deal -> key.apply(deal).equals(each);
      expected.put(each, naive.of(FROM, TO, here, stands ? here : null));
    }
    String question = "kpis/breakdown?by=" + by + "&unit=" + everybody;
    var page = read(DIRECTOR, question + "&from=" + FROM + "&to=" + TO + "&limit=200");
    var told = new TreeMap<String, Map<String, String>>();
    for (Object item : page.getList("items")) {
      var row = (Map<?, ?>) item;
      told.put((String) row.get("key"), valuesOf(row));
    }
    assertThat(told).as(by).isEqualTo(expected);
    return told.values().stream().mapToInt(Map::size).sum();
  }

  @SuppressWarnings("unchecked") // As the API describes it.
  private static Map<String, String> valuesOf(Map<?, ?> row) {
    return new TreeMap<>((Map<String, String>) row.get("values"));
  }

  private void organisation(Publisher publisher) throws IOException {
    publisher.unit(everybody, null, "company", "Data set", VERSION);
    for (String[] row : rows("sales_teams.csv")) {
      UUID region = known(row[2]);
      UUID team = known(row[1]);
      UUID agent = known(row[0]);
      publisher.unit(region, everybody, "region", row[2], VERSION);
      publisher.unit(team, region, "team", row[1], VERSION);
      publisher.member(agent, "agent" + agent, row[0], "representative", VERSION);
      publisher.membership(UUID.randomUUID(), agent, team, "2016-01-01", null, 1, VERSION);
      managers.put(agent, row[1]);
      regions.put(agent, row[2]);
    }
  }

  private List<KpiDeal> history(String[] row) {
    String product = row[2].equals("GTXPro") ? "GTX Pro" : row[2];
    String amount = row[7].isEmpty() ? "0.00" : row[7] + ".00";
    LocalDate opened = row[5].isEmpty() ? null : LocalDate.parse(row[5], DAY);
    UUID customer = row[3].isEmpty() ? null : known(row[3]);
    var first = KpiDeal.opened(known(row[1]), amount, opened).of(known(product), customer);
    return switch (row[4]) {
      case "Won" -> List.of(first, first.won(LocalDate.parse(row[6], DAY)));
      case "Lost" -> List.of(first, first.lost(LocalDate.parse(row[6], DAY)));
      default -> List.of(first);
    };
  }

  private UUID known(String name) {
    return ids.computeIfAbsent(name, unused -> UUID.randomUUID());
  }

  private String id(String name) {
    return ids.get(name).toString();
  }

  /** The files quote nothing. */
  private static List<String[]> rows(String file) throws IOException {
    try (var lines = Files.lines(FOLDER.resolve(file))) {
      return lines.skip(1).map(line -> line.split(",", -1)).toList();
    }
  }
}

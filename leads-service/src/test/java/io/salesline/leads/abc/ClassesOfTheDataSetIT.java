package io.salesline.leads.abc;

import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.Classes;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Deals;
import io.salesline.platform.testing.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The classes of the data set "CRM Sales Opportunities", computed here from its files in another
 * way: for each customer the amounts above its own are added up, in floating point.
 */
@QuarkusTest
class ClassesOfTheDataSetIT {

  private static final Path FOLDER =
      Path.of(System.getProperty("salesline.root", ".."))
          .resolve("../shared/data/crm-sales-opportunities");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/uuuu");
  private static final LocalDate AS_OF = LocalDate.of(2017, 12, 31);

  private final Map<String, Double> values = new HashMap<>();
  private final Map<String, Double> potentials = new HashMap<>();

  @BeforeEach
  void known() {
    assumeThat(FOLDER).as("the data set, which is no part of this repository").isDirectory();
    Api.awaitOrganisation();
  }

  @AfterEach
  void forget() {
    Classes.forget();
  }

  @Test
  void areThoseOfTheCutComputedIndependently() throws IOException {
    // Given
    Map<String, String> customers = customers();
    try (var deals = new Deals()) {
      deals(deals, customers);
      deals.known();

      // When
      Classes.run(AS_OF, true).body("basis", equalTo("revenue"));
    }

    // Then
    var computed = new TreeMap<String, String>();
    customers.keySet().forEach(name -> computed.put(name, computed(name)));
    var kept = new TreeMap<String, String>();
    customers.forEach(
        (name, id) -> kept.put(name, Customers.get(DIRECTOR, id).path("customer_class")));
    assertThat(kept).isEqualTo(computed);
    var counts = kept.values().stream().collect(groupingBy(one -> one, TreeMap::new, counting()));
    System.out.println("Classes of the data set's " + customers.size() + " customers: " + counts);
    assertThat(counts).isEqualTo(Map.of("A", 59L, "B", 21L, "C", 5L));
  }

  /** The ids by name. */
  private static Map<String, String> customers() throws IOException {
    List<String> names = rows("accounts.csv").stream().map(row -> row[0]).toList();
    var items = names.stream().map(name -> Customers.item("data-set/" + name, name)).toList();
    List<String> ids =
        Customers.record(ADMINISTRATOR, items).statusCode(200).extract().path("items.id");
    var customers = new TreeMap<String, String>();
    for (int i = 0; i < names.size(); i++) {
      customers.put(names.get(i), ids.get(i));
    }
    return customers;
  }

  private void deals(Deals deals, Map<String, String> customers) throws IOException {
    var prices = new HashMap<String, String>();
    rows("products.csv").forEach(row -> prices.put(row[0], row[2]));
    for (String[] row : rows("sales_pipeline.csv")) {
      String product = row[2].equals("GTXPro") ? "GTX Pro" : row[2];
      String amount = row[7].isEmpty() ? prices.get(product) : row[7];
      String status = row[4].equals("Won") ? "won" : row[4].equals("Lost") ? "lost" : "open";
      deals.deal(customers.get(row[3]), status, amount, day(row[5]), day(row[6]));
      if (!status.equals("lost") && !row[3].isEmpty()) {
        var sums = status.equals("won") ? values : potentials;
        sums.merge(row[3], Double.valueOf(amount), Double::sum);
      }
    }
  }

  private String computed(String name) {
    if (share(values, name) < 0.80) {
      return "A";
    }
    return share(potentials, name) < 0.95 ? "B" : "C";
  }

  /** What those with more have, of what all have. */
  private static double share(Map<String, Double> amounts, String name) {
    double own = amounts.getOrDefault(name, 0.0);
    double above = amounts.values().stream().filter(other -> other > own).mapToDouble(x -> x).sum();
    return above / amounts.values().stream().mapToDouble(x -> x).sum();
  }

  private static LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text, DAY);
  }

  /** The files quote nothing. */
  private static List<String[]> rows(String file) throws IOException {
    try (var lines = Files.lines(FOLDER.resolve(file))) {
      return lines.skip(1).map(line -> line.split(",", -1)).toList();
    }
  }
}

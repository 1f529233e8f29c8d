package io.salesline.local.importing.crmsales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.local.client.FakeSystem;
import io.salesline.local.client.Paths;
import io.salesline.local.client.RemoteSystem;
import io.salesline.local.importing.Logbook;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published files, whose numbers are known. */
class PublishedDataTest {

  private static final Path DATA =
      Path.of(
          System.getProperty("salesline.root", ".."),
          "..",
          "shared",
          "data",
          "crm-sales-opportunities");

  @TempDir private Path own;

  private final FakeSystem system = new FakeSystem();
  private final RemoteSystem remote = system.remote();

  @BeforeEach
  void bringIn() throws Exception {
    assumeTrue(Files.isDirectory(DATA), "the data set crm-sales-opportunities is not there");
    CrmSalesFiles files = new CrmSalesFiles(DATA);
    files.check();
    Path rejected = own.resolve("rejected.csv");
    try (Logbook logbook = Logbook.open(own, "crm-sales", rejected, files.digest())) {
      new CrmSalesImport(
              files, remote.session("admin"), "USD", new Silence(), InstantSource.system())
          .run(logbook);
    }
    assertThat(rejected).doesNotExist();
  }

  @AfterEach
  void stop() {
    remote.close();
    system.close();
  }

  @Test
  void hasTheNumbersThatItsReadmeNames() {
    assertThat(system.records(Paths.HISTORY)).hasSize(8800);
    assertThat(count("won", "delivery-collection")).isEqualTo(4238);
    assertThat(count("lost", "first-contact")).isEqualTo(2473);
    assertThat(count("open", "first-contact")).isEqualTo(1589);
    assertThat(count("open", "lead-screening")).isEqualTo(500);
    assertThat(sum("won")).isEqualByComparingTo("10005534");
    assertThat(deals().filter(deal -> !deal.has("customer_external_id"))).hasSize(1425);
    assertThat(system.records(Paths.CUSTOMERS_BULK)).hasSize(85);
    assertThat(system.records(Paths.PRODUCTS_BULK)).hasSize(7);
    assertThat(system.records(Paths.UNITS_BULK)).hasSize(9);
    assertThat(system.records(Paths.MEMBERS_BULK)).hasSize(41);
    assertThat(system.managers()).hasSize(6);
  }

  @Test
  void refersOnlyToWhatIsThere() {
    List<String> customers = names(Paths.CUSTOMERS_BULK, "external_id");
    List<String> products = names(Paths.PRODUCTS_BULK, "code");
    List<String> people = names(Paths.MEMBERS_BULK, "username");
    assertThat(deals().map(deal -> deal.path("product_code").asText())).isSubsetOf(products);
    assertThat(deals().map(deal -> deal.path("owner_username").asText())).isSubsetOf(people);
    assertThat(
            deals()
                .filter(deal -> deal.has("customer_external_id"))
                .map(deal -> deal.path("customer_external_id").asText()))
        .isSubsetOf(customers);
  }

  @Test
  void findsEverybodyInPlaceBeforeTheFirstDeal() {
    assertThat(names(Paths.MEMBERS_BULK, "from")).containsOnly("2016-10-01");
    assertThat(deals().filter(deal -> deal.has("opened_on")).map(d -> d.path("opened_on").asText()))
        .allMatch(day -> day.compareTo("2016-10-01") >= 0);
  }

  private Stream<JsonNode> deals() {
    return system.records(Paths.HISTORY).stream();
  }

  private long count(String status, String stage) {
    return deals()
        .filter(deal -> deal.path("status").asText().equals(status))
        .filter(deal -> deal.path("stage").asText().equals(stage))
        .count();
  }

  private BigDecimal sum(String status) {
    return deals()
        .filter(deal -> deal.path("status").asText().equals(status))
        .map(deal -> new BigDecimal(deal.path("amount").path("amount").asText()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<String> names(String path, String field) {
    return system.records(path).stream().map(item -> item.path(field).asText()).toList();
  }
}

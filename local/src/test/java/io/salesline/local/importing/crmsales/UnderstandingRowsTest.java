package io.salesline.local.importing.crmsales;

import static io.salesline.local.importing.crmsales.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.local.client.Amount;
import io.salesline.local.client.CustomerItem;
import io.salesline.local.client.HistoryItem;
import io.salesline.local.client.MemberItem;
import io.salesline.local.client.ProductItem;
import io.salesline.local.client.UnitItem;
import io.salesline.local.importing.Sourced;
import io.salesline.local.importing.csv.Row;
import io.salesline.local.importing.csv.RowRejected;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class UnderstandingRowsTest {

  private final Deals deals = new Deals("USD");
  private final Catalogue catalogue = new Catalogue("USD");
  private final Teams teams = new Teams(LocalDate.of(2016, 10, 1));

  @Test
  void aWonDealIsClosedAndHasItsValue() {
    // When
    HistoryItem deal = deals.read(deal("1C1I7A6R", "Won", "10/20/2016", "3/1/2017", "1054"));
    // Then
    assertThat(deal)
        .isEqualTo(
            new HistoryItem(
                "1C1I7A6R",
                "GTX Pro, Cancity",
                "mei-mei.johns",
                "Cancity",
                "GTX Pro",
                "delivery-collection",
                "won",
                new Amount("1054", "USD"),
                "2016-10-20",
                "2017-03-01",
                null));
  }

  @Test
  void aLostDealIsClosedForNothing() {
    HistoryItem deal = deals.read(deal("L", "Lost", "10/20/2016", "3/1/2017", "0"));
    assertThat(deal.status()).isEqualTo("lost");
    assertThat(deal.stage()).isEqualTo("first-contact");
    assertThat(deal.amount()).isEqualTo(new Amount("0", "USD"));
  }

  @Test
  void anEngagedDealIsOpenInFirstContactAtListPrice() {
    HistoryItem deal = deals.read(deal("E", "Engaging", "10/20/2016", null, null));
    assertThat(deal.status()).isEqualTo("open");
    assertThat(deal.stage()).isEqualTo("first-contact");
    assertThat(deal.amount()).isNull();
    assertThat(deal.closedOn()).isNull();
  }

  @Test
  void aProspectMayLackNearlyEverything() {
    // When
    HistoryItem deal =
        deals.read(
            row("opportunity_id", "P", "sales_agent", "Carl Lin", "deal_stage", "Prospecting"));
    // Then
    assertThat(deal.stage()).isEqualTo("lead-screening");
    assertThat(deal.customerExternalId()).isNull();
    assertThat(deal.openedOn()).isNull();
    assertThat(deal.name()).isNull();
  }

  @Test
  void slipsOfThePenAreRepaired() {
    assertThat(catalogue.customer(row("account", "Zoomit", "sector", "technolgy")).industry())
        .isEqualTo("technology");
    assertThat(
            catalogue
                .customer(row("account", "Bioholding", "office_location", "Philipines"))
                .region())
        .isEqualTo("Philippines");
    assertThat(deals.read(deal("T", "Won", null, null, "1")).productCode()).isEqualTo("GTX Pro");
  }

  @Test
  void aProductIsItsNameAndPrice() {
    assertThat(catalogue.product(row("product", "GTXPro", "sales_price", "4821")))
        .isEqualTo(new ProductItem("GTX Pro", "GTX Pro", "GTX Pro", new Amount("4821", "USD")));
  }

  @Test
  void customersComeAfterTheCompaniesThatTheyBelongTo() {
    // Given
    Sourced<CustomerItem> grandchild = customer("c", "b");
    Sourced<CustomerItem> child = customer("b", "a");
    Sourced<CustomerItem> parent = customer("a", "elsewhere");
    Sourced<CustomerItem> circular = customer("d", "d");
    // When
    List<Sourced<CustomerItem>> ordered =
        Families.parentsFirst(List.of(circular, grandchild, child, parent));
    // Then
    assertThat(ordered).containsExactly(parent, child, grandchild, circular);
  }

  @Test
  void agentsImplyTheOrganisation() {
    // When
    teams.add(agent("Moses Frase", "Dustin Brinkmann", "Central"));
    teams.add(agent("Mei-Mei  Johns", "Dustin Brinkmann", "Central"));
    // Then
    assertThat(teams.units())
        .extracting(Sourced::item)
        .containsExactly(
            new UnitItem("crm-sales/region/Central", "Central", "region", null),
            new UnitItem(
                "crm-sales/team/Dustin Brinkmann",
                "Dustin Brinkmann",
                "team",
                "crm-sales/region/Central"));
    assertThat(teams.people())
        .extracting(Sourced::item)
        .containsExactly(
            member("dustin.brinkmann", "Dustin Brinkmann", "manager"),
            member("moses.frase", "Moses Frase", "representative"),
            member("mei-mei.johns", "Mei-Mei Johns", "representative"));
    assertThat(teams.leaders())
        .extracting(Teams.Leader::username)
        .containsExactly("dustin.brinkmann");
  }

  @Test
  void whatContradictsItselfIsRejected() {
    teams.add(agent("Moses Frase", "Dustin Brinkmann", "Central"));
    assertCode("person-twice", () -> teams.add(agent("moses frase", "Cara Losch", "East")));
    assertCode("person-twice", () -> teams.add(agent("A B", "Moses Frase", "East")));
    assertCode("team-elsewhere", () -> teams.add(agent("A B", "Dustin Brinkmann", "East")));
    deals.read(deal("X", "Won", null, null, null));
    assertCode("deal-twice", () -> deals.read(deal("X", "Lost", null, null, null)));
    catalogue.customer(row("account", "Cancity"));
    assertCode("named-twice", () -> catalogue.customer(row("account", "Cancity")));
  }

  @Test
  void whatCannotBeUnderstoodIsRejected() {
    assertCode("field-missing", () -> deals.read(row("sales_agent", "Carl Lin")));
    assertCode("stage-unknown", () -> deals.read(deal("1", "Dreaming", null, null, null)));
    assertCode("not-a-day", () -> deals.read(deal("2", "Won", "20/10/2016", null, null)));
    assertCode("not-a-day", () -> deals.read(deal("3", "Won", "2/30/2017", null, null)));
    assertCode("not-an-amount", () -> deals.read(deal("4", "Won", null, null, "1e10000000")));
    assertCode("not-an-amount", () -> deals.read(deal("5", "Won", null, null, "-5")));
    assertCode("field-missing", () -> catalogue.product(row("product", "GTX Pro")));
  }

  private static void assertCode(String code, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(RowRejected.class, why -> assertThat(why.code()).isEqualTo(code));
  }

  private static Row deal(String id, String stage, String engaged, String closed, String value) {
    Row complete =
        row(
            "opportunity_id",
            id,
            "sales_agent",
            "Mei-Mei Johns",
            "product",
            "GTXPro",
            "account",
            "Cancity",
            "deal_stage",
            stage,
            "engage_date",
            engaged == null ? "" : engaged,
            "close_date",
            closed == null ? "" : closed,
            "close_value",
            value == null ? "" : value);
    var fields = new java.util.HashMap<>(complete.fields());
    fields.values().removeIf(String::isEmpty);
    return new Row(complete.file(), complete.line(), complete.text(), fields);
  }

  private static Row agent(String name, String manager, String office) {
    return row("sales_agent", name, "manager", manager, "regional_office", office);
  }

  private static MemberItem member(String username, String fullName, String role) {
    return new MemberItem(
        username, fullName, List.of(role), null, "crm-sales/team/Dustin Brinkmann", "2016-10-01");
  }

  private static Sourced<CustomerItem> customer(String id, String parent) {
    return new Sourced<>(row(), new CustomerItem(id, id, null, null, parent, null));
  }
}

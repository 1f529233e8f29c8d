package io.salesline.reporting;

import static io.salesline.platform.testing.Api.as;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.id;
import static io.salesline.reporting.Reports.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * In June Lin signs 1,130.00, of which half is invoiced, 300.00 comes in and 50.00 goes back; and
 * what was signed in May, 226.00, is invoiced and paid. Nobody has said the tax rate of that one.
 */
@QuarkusTest
class LookingThroughTheLensIT {

  private static final UUID LIN = id("lens-lin");
  private static final UUID JUNE = id("lens-june");
  private static final UUID MAY = id("lens-may");
  private static final String OF_JUNE = "bases?from=2026-06-01&to=2026-06-30&member=" + LIN;

  private static boolean published;

  /** Not in @BeforeAll: RestAssured learns the port before each test. */
  @BeforeEach
  void publishOnce() {
    if (published) {
      return;
    }
    published = true;
    try (var publisher = new Publisher()) {
      publisher.deal(DealState.opened(LIN, "1.00"));
      publisher.contract(JUNE, "contract.opened", 1, june());
      publisher.contract(JUNE, "invoice.recorded", 2, invoice(june(), "2026-06-20", "565.00"));
      publisher.contract(JUNE, "receipt.recorded", 3, receipt(june(), "2026-06-25", "300.00"));
      publisher.contract(JUNE, "receipt.confirmed", 4, receipt(june(), "2026-06-25", "300.00"));
      publisher.contract(JUNE, "receipt.rejected", 5, receipt(june(), "2026-06-26", "7.00"));
      publisher.contract(JUNE, "credit-note.confirmed", 6, refund("50.00", true));
      publisher.contract(JUNE, "credit-note.confirmed", 7, refund("3.00", false));
      publisher.contract(MAY, "contract.opened", 1, may());
      publisher.contract(MAY, "invoice.recorded", 2, invoice(may(), "2026-06-02", "226.00"));
      publisher.contract(MAY, "receipt.confirmed", 3, receipt(may(), "2026-06-03", "226.00"));
      publisher.contract(MAY, "receipt.confirmed", 3, receipt(may(), "2026-06-03", "226.00"));
      publisher.flush();
    }
    Lag.awaitNone("salesline-reporting-deals");
    Lag.awaitNone("salesline-reporting-contracts");
  }

  @Test
  void seesEachBasisWithTaxAndWithout() {
    JsonPath bases = read(DIRECTOR, OF_JUNE);

    assertThat(bases.getList("items.basis")).containsExactly("signed", "invoiced", "collected");
    assertThat(bases.getList("items.count")).containsExactly(1, 2, 3);
    assertThat(bases.getList("items.with_tax")).containsExactly("1130.00", "791.00", "476.00");
    // 300 / 1.13 = 265.49, 50 / 1.13 = 44.25, each line to the cent
    assertThat(bases.getList("items.without_tax")).containsExactly("1000.00", "700.00", "221.24");
    assertThat(bases.getList("items.untold.with_tax")).containsExactly("0.00", "0.00", "226.00");
  }

  @Test
  void isToldWhyOneIsNotTheNext() {
    JsonPath bases = read(DIRECTOR, OF_JUNE);

    assertThat(bases.getList("differences.difference")).containsExactly("339.00", "315.00");
    assertThat(bases.getList("differences.only")).containsExactly("565.00", "315.00");
    assertThat(bases.getList("differences.others")).containsExactly("226.00", "0.00");
    assertThat(bases.getString("differences[0].sentence"))
        .startsWith("Signed less invoiced is 339.00 USD: 565.00 was signed and not invoiced");
    as(DIRECTOR)
        .header("Accept-Language", "zh-CN")
        .get("/api/reporting/v1/" + OF_JUNE)
        .then()
        .body("items[2].label", startsWith("回款"))
        .body("differences[0].sentence", startsWith("签约减开票为 339.00 USD"));
  }

  @Test
  void seesNothingOfOtherDays() {
    JsonPath bases = read(DIRECTOR, "bases?from=2026-07-01&member=" + LIN);

    assertThat(bases.getList("items.count")).containsExactly(0, 0, 0);
    assertThat(bases.getList("differences.difference")).containsExactly("0.00", "0.00");
    assertThat(read(DIRECTOR, "bases?to=2026-05-31&member=" + LIN).getList("items.with_tax"))
        .containsExactly("226.00", "0.00", "0.00");
  }

  private static Map<String, Object> june() {
    return contract("2026-06-10", "1130.00", "0.13");
  }

  private static Map<String, Object> may() {
    return contract("2026-05-04", "226.00", null);
  }

  private static Map<String, Object> contract(String day, String amount, String taxRate) {
    var contract = new HashMap<String, Object>();
    contract.put("owner_id", LIN.toString());
    contract.put("won_on", day);
    contract.put("amount_organisation", new BigDecimal(amount));
    contract.put("tax_rate", taxRate == null ? null : new BigDecimal(taxRate));
    return contract;
  }

  private static Map<String, Object> invoice(
      Map<String, Object> contract, String day, String amount) {
    contract.put("invoiced_on", day);
    contract.put("invoice_amount", new BigDecimal(amount));
    contract.put("invoice_tax_rate", new BigDecimal("0.13"));
    return contract;
  }

  private static Map<String, Object> receipt(
      Map<String, Object> contract, String day, String amount) {
    contract.put("received_on", day);
    contract.put("receipt_amount_organisation", new BigDecimal(amount));
    return contract;
  }

  private static Map<String, Object> refund(String amount, boolean refunds) {
    Map<String, Object> contract = june();
    contract.put("credited_on", "2026-06-28");
    contract.put("credit_note_amount_organisation", new BigDecimal(amount));
    contract.put("refunds", refunds);
    return contract;
  }
}

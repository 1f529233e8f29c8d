package io.salesline.reporting;

import static io.salesline.platform.testing.Api.as;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files for a spreadsheet, and a page to print: of a customer whose name is a formula. */
@QuarkusTest
class TakingReportsAwayIT {

  private static final UUID FAY = id("file-fay");
  private static final UUID CUSTOMER = id("file-customer");
  private static final LocalDate DAY = LocalDate.of(2026, 8, 10);
  private static final String OF_FAY = "member=" + FAY;
  private static final String SPAN = "&from=2026-08-01&to=2026-08-31";
  private static final String NAME = "=HYPERLINK(\"http://x\") <script>alert(1)</script> & 金迪";

  private static boolean published;

  /** Not in @BeforeAll: RestAssured learns the port before each test. */
  @BeforeEach
  void publishOnce() {
    if (published) {
      return;
    }
    published = true;
    try (var publisher = new Publisher()) {
      publisher.defaultStages();
      publisher.customer(CUSTOMER, NAME);
      for (String amount : List.of("1234.50", "0.01")) {
        var opened = DealState.opened(FAY, amount).of(null, CUSTOMER);
        publisher.deal(opened);
        publisher.deal(opened.won(DAY));
      }
      publisher.deal(DealState.opened(FAY, "70.00").of(null, CUSTOMER));
      publisher.flush();
    }
    Lag.awaitNone("salesline-reporting-deals");
    Lag.awaitNone("salesline-reporting-stages");
    Lag.awaitNone("salesline-reporting-customer-profiles");
  }

  @Test
  void theWorkbookOfDealsHasTextsAndNumbersAndNoFormula() throws IOException {
    List<Row> rows = workbook("zh-CN", "deals-file/xlsx?sort=-amount&" + OF_FAY);

    assertThat(rows.getFirst().getCellText(1)).isEqualTo("客户");
    assertThat(rows.getFirst().getCellText(9)).isEqualTo("金额 (USD)");
    assertThat(rows).hasSize(4);
    assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.STRING);
    assertThat(rows.get(1).getCell(1).getFormula()).isNull();
    assertThat(rows.get(1).getCellText(1)).isEqualTo(NAME);
    assertThat(rows.get(1).getCellText(5)).isEqualTo("赢单");
    assertThat(rows.get(1).getCell(9).asNumber()).isEqualByComparingTo(new BigDecimal("1234.50"));
    assertThat(rows.get(3).getCell(9).asNumber()).isEqualByComparingTo(new BigDecimal("0.01"));
  }

  @Test
  void theCsvOfDealsGuardsAgainstFormulas() {
    String csv =
        new String(
            as(DIRECTOR)
                .get("/api/reporting/v1/deals-file?status=won&" + OF_FAY)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("deals.csv"))
                .extract()
                .asByteArray(),
            StandardCharsets.UTF_8);

    assertThat(csv).startsWith("\uFEFFDeal,Customer,Owner,");
    assertThat(csv.lines()).hasSize(3);
    assertThat(csv.lines().skip(1)).allMatch(line -> line.contains("\"'=HYPERLINK("));
  }

  @Test
  void theWorkbookOfABreakdownHasItsRows() throws IOException {
    String question = "kpis/breakdown-file/xlsx?by=customer&kpis=sales,orders,margin&" + OF_FAY;

    List<Row> rows = workbook("en", question + SPAN);

    assertThat(rows.getFirst().getCellText(2)).isEqualTo("Sales (USD)");
    assertThat(rows.get(1).getCellText(1)).isEqualTo(NAME);
    assertThat(rows.get(1).getCell(2).asNumber()).isEqualByComparingTo(new BigDecimal("1234.51"));
    assertThat(rows.get(1).getCell(3).asNumber()).isEqualByComparingTo(new BigDecimal("2"));
    assertThat(rows.get(1).getOptionalCell(4)).isEmpty();
  }

  @Test
  void thePageShowsNumbersAndNoNameIsATag() {
    String page = page(DIRECTOR, "en", "&customer=" + CUSTOMER);

    assertThat(page)
        .contains("<html lang=\"en\">", "Sales board", "1,234.51", "100.0\u00a0%", "<svg", "70.00")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; 金迪")
        .doesNotContain("<script");
    assertThat(page(DIRECTOR, "zh-CN", "")).contains("<html lang=\"zh-CN\">", "销售看板", "赢单率");
  }

  @Test
  void thePageOfWhoeverReadsSumsAloneNamesNoCustomer() {
    assertThat(page(ANALYST, "en", "&customer=" + CUSTOMER))
        .contains(CUSTOMER.toString())
        .doesNotContain("金迪");
  }

  @ParameterizedTest
  @ValueSource(strings = {"deals-file?limit=5", "deals-file/xlsx?by=x", "kpis/page?by=member"})
  void whatIsNotKnownIsRefused(String question) {
    as(DIRECTOR).get("/api/reporting/v1/" + question).then().statusCode(400);
  }

  private static String page(String username, String language, String more) {
    return as(username)
        .header("Accept-Language", language)
        .get("/api/reporting/v1/kpis/page?" + OF_FAY + SPAN + more)
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .extract()
        .asString();
  }

  private static List<Row> workbook(String language, String question) throws IOException {
    byte[] file =
        as(DIRECTOR)
            .header("Accept-Language", language)
            .get("/api/reporting/v1/" + question)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return book.getFirstSheet().read();
    }
  }
}

package io.salesline.leads.importing;

import static io.salesline.leads.fixture.LeadFiles.PATH;
import static io.salesline.leads.fixture.LeadFiles.announced;
import static io.salesline.leads.fixture.LeadFiles.append;
import static io.salesline.leads.fixture.LeadFiles.command;
import static io.salesline.leads.fixture.LeadFiles.ended;
import static io.salesline.leads.fixture.LeadFiles.get;
import static io.salesline.leads.fixture.LeadFiles.read;
import static io.salesline.leads.fixture.LeadFiles.sent;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.salesline.leads.fixture.Contacts;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Erasures;
import io.salesline.leads.fixture.LeadFiles;
import io.salesline.leads.fixture.Leads;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.TestEvents;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A CSV of leads: sent in parts, looked at, read to its end whatever stops the reader. */
@QuarkusTest
class ImportingLeadsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MANY = 20_000;

  private final String own = UUID.randomUUID().toString().substring(0, 8);
  private final List<String> files = new ArrayList<>();

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @AfterEach
  void leaveNothing() {
    files.forEach(LeadFiles::forget);
  }

  @Test
  void aFileIsSentInPartsLookedAtMappedAndRead() {
    // Given
    byte[] bytes =
        ("公司名称;联系人;手机;备注;Remarks\r\n云帆"
                + own
                + ";张三;139"
                + digits()
                + ";\"两行\n备注\";x\r\n;李四;;;\r\n")
            .getBytes(Charset.forName("GB18030"));
    String file = announced(REPRESENTATIVE, bytes.length);
    files.add(file);

    // When: the parts come, one of them twice
    append(REPRESENTATIVE, file, 0, Arrays.copyOf(bytes, 10)).then().statusCode(200);
    append(REPRESENTATIVE, file, 0, Arrays.copyOf(bytes, 10))
        .then()
        .statusCode(409)
        .header("Upload-Offset", "10")
        .body("code", equalTo("upload-offset"));
    command(REPRESENTATIVE, file, "content/completion").then().statusCode(409);
    append(REPRESENTATIVE, file, 10, Arrays.copyOfRange(bytes, 10, bytes.length))
        .then()
        .statusCode(200);
    command(REPRESENTATIVE, file, "content/completion")
        .then()
        .statusCode(200)
        .body("encoding", equalTo("gb18030"))
        .body("delimiter", equalTo(";"))
        .body("columns", contains("company", "contact_name", "phone", "note", null));

    // Then: it is shown as it would become
    Api.as(REPRESENTATIVE)
        .header("Accept-Language", "zh")
        .get(PATH + "/" + file + "/rows/preview")
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items[0].lead.company", equalTo("云帆" + own))
        .body("items[0].lead.note", equalTo("两行\n备注"))
        .body("items[1].lead", nullValue())
        .body("items[1].problems[0].field", equalTo("company"))
        .body("items[1].problems[0].detail", equalTo("此字段不能为空。"));

    // And: it is mapped by whoever saw it last
    map(file, null, "company", "contact_name", "phone", null, "note").then().statusCode(428);
    map(file, "\"1\"", "company", "contact_name", "phone", null, "note").then().statusCode(412);
    map(file, "\"2\"", "company", "company", "phone", null, "note")
        .then()
        .statusCode(422)
        .body("code", equalTo("column-said-twice"));
    map(file, "\"2\"", null, "contact_name", "phone", null, "note")
        .then()
        .statusCode(422)
        .body("code", equalTo("company-unmapped"));
    assertThat(
            map(file, "\"2\"", "company", "contact_name", "phone", null, "note")
                .then()
                .statusCode(200)
                .body("name", nullValue())
                .extract()
                .asString())
        .doesNotContain("公司名称");
    get(REPRESENTATIVE, file).then().body("header[0]", equalTo("公司名称"));

    // And: nobody else sees it but those above
    get(STRANGER, file).then().statusCode(404);
    command(STRANGER, file, "run").then().statusCode(404);
    get(MANAGER, file).then().statusCode(200);
    assertCounts(read(REPRESENTATIVE, file, PATIENCE), 2, 1, 0, 1);
    assertThat(Database.text("select note from lead where company = '云帆" + own + "'").strip())
        .isEqualTo("x");
  }

  @Test
  void duplicatesAreNamedWithWhatTheyMatch() {
    // Given
    String there =
        Api.as(REPRESENTATIVE)
            .body(Map.of("company", "There " + own, "phone", "139" + digits()))
            .post(Leads.PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("lead_id");
    byte[] bytes =
        csv(
            "company,email",
            "there " + own + " Inc.,",
            "New " + own + ",a@" + own + ".example",
            "Other " + own + ",A+b@" + own + ".example",
            "NEW " + own + " Ltd,");
    String file = sent(REPRESENTATIVE, bytes);
    files.add(file);

    // When
    assertCounts(read(REPRESENTATIVE, file, PATIENCE), 4, 1, 3, 0);

    // Then
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + file + "/rows/untaken?outcome=duplicate")
        .then()
        .statusCode(200)
        .body("items.row", contains(1, 3, 4))
        .body("items[0].clashes[0].id", equalTo(there))
        .body("items[0].clashes[0].matched_on", equalTo("company"))
        .body("items[1].clashes[0].matched_on", equalTo("email"))
        .body("items[1].clashes[0].name", equalTo("New " + own))
        .body("items[2].clashes.matched_on", hasItem("company"));

    // And: who does not see the record any more learns who has it
    Leads.claim(STRANGER, there).then().statusCode(200);
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + file + "/rows/untaken?outcome=duplicate&limit=1")
        .then()
        .body("items[0].clashes[0].id", nullValue())
        .body("items[0].clashes[0].name", nullValue())
        .body("items[0].clashes[0].owner_name", notNullValue())
        .body("next", notNullValue());
  }

  @Test
  void whoIsKnownAsSomebodyAtACustomerIsADuplicateUntilTheyAreForgotten() {
    // Given
    String phone = "139" + digits();
    String customer = Customers.created(STRANGER, "Theirs " + own);
    String contact =
        Contacts.enter(
                STRANGER,
                customer,
                Map.of("name", "Eve", "phone", phone, "email", "eve@" + own + ".example"))
            .then()
            .statusCode(201)
            .extract()
            .path("contact_id");
    String written = phone.substring(0, 3) + " " + phone.substring(3);

    // When
    String file =
        sent(
            REPRESENTATIVE,
            csv(
                "company,phone,email",
                "By phone " + own + "," + written + ",",
                "By e-mail " + own + ",,Eve+fair@" + own + ".example",
                "By neither " + own + ",,"));
    files.add(file);
    assertCounts(read(REPRESENTATIVE, file, PATIENCE), 3, 1, 2, 0);

    // Then: who does not see the customer learns who has it
    duplicates(REPRESENTATIVE, file)
        .then()
        .body("items.row", contains(1, 2))
        .body("items[0].clashes", hasSize(1))
        .body("items[0].clashes[0].record", equalTo("customer"))
        .body("items[0].clashes[0].matched_on", equalTo("contact-phone"))
        .body("items[0].clashes[0].id", nullValue())
        .body("items[0].clashes[0].name", nullValue())
        .body("items[0].clashes[0].owner_name", notNullValue())
        .body("items[1].clashes[0].matched_on", equalTo("contact-email"));
    assertThat(duplicates(REPRESENTATIVE, file).asString()).doesNotContain("Theirs", contact);
    duplicates(DIRECTOR, file).then().body("items[0].clashes[0].id", equalTo(customer));

    // And: their rows go with them, however they are written there
    String erasure = Erasures.requested(ADMINISTRATOR, "contact_id", contact);
    Erasures.decide(DIRECTOR, erasure, "approval").then().statusCode(200);
    duplicates(REPRESENTATIVE, file)
        .then()
        .body("items.row", contains(1, 2))
        .body("items.cells", contains(empty(), empty()));
  }

  @Test
  void whatCannotBeReadIsRejectedByRowAndComesBackAsASafeFile() {
    // Given
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(csv("company,phone,credit code,amount", "Fine " + own + ",,,1054.00"));
    bytes.writeBytes(("=cmd|' /C calc'!A0 " + own + ",no number,,\r\n").getBytes(UTF_8));
    bytes.writeBytes(("Bad ").getBytes(UTF_8));
    bytes.writeBytes(new byte[] {(byte) 0xC3, '(', ',', ',', ',', '\n'});
    bytes.writeBytes(("Nul\0 " + own + ",,,\nragged,row\n").getBytes(UTF_8));
    bytes.writeBytes(("\"" + "y".repeat(10 << 20) + "\",,,\n").getBytes(UTF_8));
    bytes.writeBytes(("Wrong " + own + ",,91350100M000100Y44,-1\n").getBytes(UTF_8));
    bytes.writeBytes(("+Plus " + own + ",,,12,000.00\n").getBytes(UTF_8));
    bytes.writeBytes(csv("Last " + own + ",,,\"12,000.00\"", "\"open,,,"));

    // When
    String file = sent(REPRESENTATIVE, bytes.toByteArray());
    files.add(file);
    assertCounts(read(REPRESENTATIVE, file, PATIENCE), 10, 2, 0, 8);

    // Then
    String rejected =
        Api.as(REPRESENTATIVE)
            .header("Accept-Language", "en")
            .get(PATH + "/" + file + "/rejected-rows")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(rejected)
        .startsWith("\uFEFFrow,reason,company,phone,credit code,amount\r\n")
        .contains("2,phone: This value does not have the required form.,'=cmd|' /C calc'!A0 " + own)
        .contains("3,The row holds bytes that are no text in utf-8.,")
        .contains("4,company: This value does not have the required form.,Nul\uFFFD " + own)
        .contains("\"The row has 2 cells, the header 4.\",ragged,row")
        .contains("10,A quote that opens in this line is never closed.")
        .contains("6,The row is longer than 65536 bytes.,")
        .contains("credit_code: This is no unified social credit code")
        .contains("estimated_amount: This is no amount")
        .contains("'+Plus " + own);
    assertThat(rejected.length()).isLessThan(5000);
  }

  @Test
  void itIsPausedAndGoesOnAndIsCancelled() {
    String file = sent(REPRESENTATIVE, many(6000));
    files.add(file);
    command(REPRESENTATIVE, file, "run").then().statusCode(202);
    Await.until(() -> assertThat(rows(file)).isPositive());
    command(REPRESENTATIVE, file, "pause").then().statusCode(202).body("state", equalTo("paused"));
    long paused = rows(file);
    command(REPRESENTATIVE, file, "pause")
        .then()
        .statusCode(409)
        .body("code", equalTo("lead-file-state"));
    assertThat(rows(file)).isEqualTo(paused);
    command(DIRECTOR, file, "run").then().statusCode(202);
    Await.until(() -> assertThat(rows(file)).isGreaterThan(paused));
    command(REPRESENTATIVE, file, "cancel").then().statusCode(202);
    long cancelled = rows(file);
    assertThat(Database.number("select count(*) from lead where company like '% " + own + "'"))
        .isEqualTo(get(REPRESENTATIVE, file).jsonPath().getLong("created"));
    assertThat(rows(file)).isEqualTo(cancelled);
  }

  @Test
  void twentyThousandRowsAreAccountedForAlthoughTheirReaderIsLostTwice() {
    // Given
    String file = sent(REPRESENTATIVE, many(MANY));
    files.add(file);

    // When
    command(REPRESENTATIVE, file, "run").then().statusCode(202);
    for (int after : List.of(2000, 9000)) {
      Await.until(PATIENCE, () -> assertThat(rows(file)).isGreaterThan(after));
      // As if another reader had taken it, which then dies.
      Database.change(
          "update lead_file_progress set epoch = epoch + 1, lease_until = now() where file_id = '"
              + file
              + "'");
    }
    JsonPath end = ended(REPRESENTATIVE, file, PATIENCE);

    // Then
    assertCounts(end, MANY, MANY - MANY / 10 - MANY / 100, MANY / 10, MANY / 100);
    System.out.printf(
        "%d rows at %.0f rows/s%n", end.getLong("rows_read"), end.getDouble("rows_per_second"));
    assertThat(end.getDouble("progress")).isEqualTo(1);
    long created = end.getLong("created");
    assertThat(Database.number("select count(*) from lead where company like '% " + own + "'"))
        .isEqualTo(created);
    assertThat(
            Database.number(
                "select count(*) from lead_search s join lead l using (id) where l.company like '% "
                    + own
                    + "'"))
        .isEqualTo(created);
    var leads =
        Database.text("select id from lead where company like '% " + own + "'")
            .lines()
            .collect(Collectors.toSet());
    Await.until(
        PATIENCE,
        () ->
            assertThat(
                    TestEvents.all(Leads.EVENTS).stream()
                        .map(event -> event.key())
                        .filter(leads::contains)
                        .count())
                .isEqualTo(created));
    Await.until(
        () ->
            assertThat(
                    Database.number(
                        "select count(*) from lead_file_part where file_id = '" + file + "'"))
                .isZero());
  }

  private static Response duplicates(String username, String file) {
    return Api.as(username).get(PATH + "/" + file + "/rows/untaken?outcome=duplicate");
  }

  /** Every tenth is the one before once more, every hundredth has no company. */
  private byte[] many(int count) {
    var rows = new StringBuilder("company,contact,phone,email,region\n");
    for (int i = 0; i < count; i++) {
      int n = i % 10 == 9 ? i - 1 : i;
      String company = i % 100 == 50 ? "" : "Number " + n + " " + own;
      rows.append(company).append(",张三,,n").append(n).append('@').append(own);
      rows.append(".example,East\n");
    }
    return rows.toString().getBytes(UTF_8);
  }

  private static long rows(String file) {
    return get(REPRESENTATIVE, file).jsonPath().getLong("rows_read");
  }

  private static void assertCounts(
      JsonPath file, int read, int created, int duplicates, int rejected) {
    assertThat(
            List.of(
                file.getInt("rows_read"),
                file.getInt("created"),
                file.getInt("duplicates"),
                file.getInt("rejected")))
        .containsExactly(read, created, duplicates, rejected);
  }

  private static Response map(String file, String ifMatch, String... columns) {
    var request = Api.as(REPRESENTATIVE).body(Map.of("columns", Arrays.asList(columns)));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put(PATH + "/" + file + "/mapping");
  }

  private static byte[] csv(String... lines) {
    return (String.join("\r\n", lines) + "\r\n").getBytes(UTF_8);
  }

  private static String digits() {
    return String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
  }
}

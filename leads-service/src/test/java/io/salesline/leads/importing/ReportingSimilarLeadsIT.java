package io.salesline.leads.importing;

import static io.salesline.leads.fixture.LeadFiles.PATH;
import static io.salesline.leads.fixture.LeadFiles.read;
import static io.salesline.leads.fixture.LeadFiles.sent;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.LeadFiles;
import io.salesline.leads.fixture.Leads;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file was read, and some of its leads are nearly what is there already. */
@QuarkusTest
class ReportingSimilarLeadsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MANY = 2_000;

  /** How many leads a page looks at, whatever is asked for. */
  private static final int AT_ONCE = 50;

  private final List<String> files = new ArrayList<>();

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @AfterEach
  void leaveNothing() {
    String leads = "select unnest(lead_ids) from lead_file_batch where file_id = '%s'";
    for (String file : files) {
      Database.change("delete from conversion where lead_id in (" + leads.formatted(file) + ")");
      LeadFiles.forget(file);
    }
  }

  @Test
  void aRowIsNamedWithWhatItsLeadResemblesAndWhoHasThat() {
    // Given
    String north = unique();
    String west = unique();
    String east = unique();
    String lead = claimed(COLLEAGUE, "Northern " + north + " Trading");
    String customer = Customers.created(REPRESENTATIVE, "Western " + west + " Logistics");

    // When
    String file =
        taken(
            "Norhtern " + north + " Trading",
            unique(),
            "",
            "Wester " + west + " Logistics",
            "Eastern " + east + " Foods",
            "Eastern " + east + " Fods");

    // Then
    similar(REPRESENTATIVE, file, "")
        .then()
        .statusCode(200)
        .body("next", nullValue())
        .body("items.row", contains(1, 4, 5, 6))
        .body("items[0].company", equalTo("Norhtern " + north + " Trading"))
        .body("items[0].lead_id", notNullValue())
        .body("items[0].similar", hasSize(1))
        .body("items[0].similar[0].record", equalTo("lead"))
        .body("items[0].similar[0].id", nullValue())
        .body("items[0].similar[0].name", nullValue())
        .body("items[0].similar[0].owner_name", equalTo("Rosa Ren"))
        .body("items[0].similar[0].likeness.toDouble()", closeTo(0.75, 0.2))
        .body("items[1].similar[0].record", equalTo("customer"))
        .body("items[1].similar[0].id", equalTo(customer))
        .body("items[1].similar[0].name", equalTo("Western " + west + " Logistics"))
        .body("items[2].similar.name", contains("Eastern " + east + " Fods"))
        .body("items[3].similar.name", contains("Eastern " + east + " Foods"));
    similar(DIRECTOR, file, "").then().body("items[0].similar[0].id", equalTo(lead));
    similar(STRANGER, file, "").then().statusCode(404);

    // And: a lead that somebody else has by now
    String taken = similar(REPRESENTATIVE, file, "").path("items[0].lead_id");
    Leads.claim(STRANGER, taken).then().statusCode(200);
    similar(REPRESENTATIVE, file, "")
        .then()
        .body("items[0].row", equalTo(1))
        .body("items[0].lead_id", nullValue())
        .body("items[0].company", nullValue());
  }

  @Test
  void whatCameToNothingAndWhatALeadBecameIsPassedOver() {
    // Given
    String gone = unique();
    String won = unique();
    String file = taken("Gone " + gone + " Steel", "Gone " + gone + " Stel", "Won " + won);
    similar(REPRESENTATIVE, file, "").then().body("items.row", contains(1, 2));
    String first = similar(REPRESENTATIVE, file, "").path("items[0].lead_id");
    String second = similar(REPRESENTATIVE, file, "").path("items[1].lead_id");

    // When: one of the two is another's, and a customer comes of the third
    Leads.claim(REPRESENTATIVE, first).then().statusCode(200);
    Leads.claim(REPRESENTATIVE, second).then().statusCode(200);
    Leads.merge(REPRESENTATIVE, first, second).then().statusCode(200);
    String third =
        Database.text("select id from lead where company = 'Won %s'".formatted(won)).strip();
    Leads.claim(REPRESENTATIVE, third).then().statusCode(200);
    Leads.command(REPRESENTATIVE, third, "convert").then().statusCode(202);

    // Then
    similar(REPRESENTATIVE, file, "").then().body("items", empty());
    Leads.disqualify(REPRESENTATIVE, first, "no-need").then().statusCode(200);
    similar(REPRESENTATIVE, file, "").then().body("items", empty());
  }

  @Test
  void twoThousandRowsAreReportedAPageAtATimeEachOnce() {
    // Given: every four-hundredth is nearly the one before, over the ends of batches and pages
    var companies = new ArrayList<String>();
    for (int row = 1; row <= MANY; row++) {
      boolean twin = row > 1 && (row - 1) % 400 == 0;
      companies.add(twin ? companies.getLast() + " Ost" : unique() + unique());
    }
    String file = taken(companies.toArray(String[]::new));

    // When
    var rows = new ArrayList<Integer>();
    int pages = 0;
    String cursor = "";
    while (cursor != null) {
      JsonPath page =
          similar(REPRESENTATIVE, file, "?limit=200" + cursor)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      rows.addAll(page.getList("items.row", Integer.class));
      cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
      pages++;
    }

    // Then
    assertThat(rows).containsExactly(400, 401, 800, 801, 1200, 1201, 1600, 1601);
    assertThat(pages).isEqualTo(MANY / AT_ONCE);
    similar(REPRESENTATIVE, file, "?limit=0").then().statusCode(400);
    similar(REPRESENTATIVE, file, "?cursor=x").then().statusCode(400);
  }

  /** A file that is read. */
  private String taken(String... companies) {
    var lines = new StringBuilder("company,note\r\n");
    for (String company : companies) {
      lines.append(company).append(",x\r\n");
    }
    String file = sent(REPRESENTATIVE, lines.toString().getBytes(UTF_8));
    files.add(file);
    read(REPRESENTATIVE, file, PATIENCE);
    return file;
  }

  private static Response similar(String username, String file, String query) {
    return Api.as(username).get(PATH + "/" + file + "/similar-leads" + query);
  }

  private static String claimed(String username, String company) {
    String lead =
        Api.as(username)
            .body(Map.of("company", company))
            .post(Leads.PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("lead_id");
    Leads.claim(username, lead).then().statusCode(200);
    return lead;
  }

  private static String unique() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
  }
}

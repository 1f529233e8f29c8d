package io.salesline.leads.erasure;

import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.Books;
import io.salesline.leads.fixture.Classes;
import io.salesline.leads.fixture.Contacts;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Erasures;
import io.salesline.leads.fixture.LeadFiles;
import io.salesline.leads.fixture.Leads;
import io.salesline.leads.fixture.Registrations;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was noted elsewhere about whom an erasure forgets is forgotten with them. */
@QuarkusTest
class WordsElsewhereIT {

  private static final String[] ON_CUSTOMERS = {
    "contact",
    "class_standing",
    "class_period",
    "customer_strategy",
    "handover_item",
    "recycling_exemption",
    "appeal"
  };

  /** A word that nobody else has. */
  private final String mark = "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 15);

  private String file;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @AfterEach
  void forget() {
    Optional.ofNullable(file).ifPresent(LeadFiles::forget);
    Registrations.forgetAll();
    Database.change("delete from customer_strategy");
    Classes.forget();
  }

  @Test
  void noTableSaysAnythingOfWhomAnErasureForgot() {
    // Given
    String lead = lead();
    var account =
        Map.of(
            "kind",
            "call",
            "outcome",
            "reached",
            "note",
            "Spoke to " + mark,
            "next_step",
            "Write to " + mark,
            "next_step_on",
            LocalDate.now(ZoneOffset.UTC).plusDays(1).toString());
    Leads.followUp(REPRESENTATIVE, lead, account).then().statusCode(201);
    var exemption = Map.of("lead_id", lead, "until", "2027-01-29", "why", "On leave is " + mark);
    Api.as(MANAGER)
        .body(exemption)
        .post("/api/leads/v1/recycling/exemptions")
        .then()
        .statusCode(204);
    var wish = Map.of("company", "Of " + UUID.randomUUID(), "reason", "Their buyer is " + mark);
    Registrations.register(REPRESENTATIVE, wish).then().statusCode(201);
    appealed(lead);
    String rows = "company,contact,email\nYunfan,%1$s,%1$s@example.com\n".formatted(mark);
    file = LeadFiles.sent(REPRESENTATIVE, rows.getBytes(UTF_8));
    LeadFiles.read(REPRESENTATIVE, file, Duration.ofSeconds(30));
    assertThat(found())
        .contains(
            "lead", "follow_up", "lead_file_row", "recycling_exemption", "registration", "appeal");

    // When
    String erasure = Erasures.requested(ADMINISTRATOR, "lead_id", lead);
    Erasures.decide(DIRECTOR, erasure, "approval").then().statusCode(200);

    // Then: but for the bytes of the file, which are tidied away
    assertThat(found()).isSubsetOf("lead_file_part");
    Await.until(() -> assertThat(found()).isEmpty());
  }

  @Test
  void whatIsSaidOnACustomerNamesNobodyWhomAnErasureForgot() {
    // Given
    String customer = Customers.created(REPRESENTATIVE, "Key " + UUID.randomUUID());
    String contact = contact(customer);
    classified(customer);
    exempted(customer);
    appealedAbout(customer);
    write(customer, 0, Map.of("goal", "Sole supplier", "risks", mark + " may leave"));
    write(customer, 1, Map.of("goal", "Win over " + mark, "actions", "Ask the board"));
    String handover = handedOver(customer);
    assertThat(found()).containsExactlyInAnyOrder(ON_CUSTOMERS);

    // When
    forgotten(contact);

    // Then: and what names nobody stays
    assertThat(found()).isEmpty();
    Api.as(MANAGER)
        .get(strategy(customer) + "/versions")
        .then()
        .body("items.goal", contains("•", "Sole supplier"))
        .body("items.risks", contains(null, "•"))
        .body("items.actions", contains("Ask the board", null))
        .body("items.revision", contains(3, 1));
    Books.letter(COLLEAGUE, handover, "")
        .then()
        .body("items[0].promise", equalTo("•"))
        .body("items[0].next_step", equalTo("Send the offer"));
  }

  @Test
  void whatIsSaidOnADuplicateIsForgottenWithThePeopleOfTheOther() {
    // Given
    String survivor = Customers.created(REPRESENTATIVE, "One " + UUID.randomUUID());
    String duplicate = Customers.created(REPRESENTATIVE, "Again " + UUID.randomUUID());
    classified(duplicate);
    exempted(duplicate);
    appealedAbout(duplicate);
    write(duplicate, 0, Map.of("goal", "Win over " + mark));
    handedOver(duplicate);
    String contact = contact(survivor);
    Api.as(MANAGER)
        .body(Map.of("duplicate_id", duplicate))
        .post(Customers.PATH + "/" + survivor + "/merge")
        .then()
        .statusCode(200);
    assertThat(found()).containsExactlyInAnyOrder(ON_CUSTOMERS);

    // When
    forgotten(contact);

    // Then
    assertThat(found()).isEmpty();
  }

  private String contact(String customer) {
    return Contacts.enter(REPRESENTATIVE, customer, Map.of("name", mark))
        .then()
        .statusCode(201)
        .extract()
        .path("contact_id");
  }

  private void appealedAbout(String customer) {
    dismissed(Map.of("kind", "clash", "customer_id", customer, "words", "I know " + mark));
  }

  private void exempted(String customer) {
    var exemption =
        Map.of("customer_id", customer, "until", "2027-01-29", "why", "On leave is " + mark);
    Api.as(MANAGER)
        .body(exemption)
        .post("/api/leads/v1/recycling/exemptions")
        .then()
        .statusCode(204);
  }

  private void classified(String customer) {
    var known = Map.of("customer_class", "A", "note", "Known to " + mark);
    Classes.override(MANAGER, customer, 1, known).then().statusCode(200);
  }

  /** With a letter. */
  private String handedOver(String customer) {
    var whole = new LinkedHashMap<>(Books.toColleague());
    whole.put("customers", List.of(customer));
    String handover = Books.handedOver(MANAGER, whole);
    var parting = Map.of("promise", "A visit to " + mark, "next_step", "Send the offer");
    Api.as(REPRESENTATIVE)
        .body(parting)
        .post(Books.PATH + "/" + handover + "/customer/" + customer + "/note")
        .then()
        .statusCode(204);
    return handover;
  }

  private static void forgotten(String contact) {
    String erasure = Erasures.requested(ADMINISTRATOR, "contact_id", contact);
    Erasures.decide(DIRECTOR, erasure, "approval").then().statusCode(200);
  }

  private static void write(String customer, long revision, Map<String, String> page) {
    Api.as(REPRESENTATIVE)
        .header("If-Match", "\"" + revision + "\"")
        .body(page)
        .put(strategy(customer))
        .then()
        .statusCode(200);
  }

  private static String strategy(String customer) {
    return Customers.PATH + "/" + customer + "/strategy";
  }

  private void appealed(String lead) {
    dismissed(Map.of("kind", "clash", "lead_id", lead, "words", "I know " + mark));
  }

  private void dismissed(Map<String, String> words) {
    String path = "/api/leads/v1/appeals";
    String appeal =
        Api.as(REPRESENTATIVE)
            .body(words)
            .post(path)
            .then()
            .statusCode(201)
            .extract()
            .path("appeal_id");
    Api.as(MANAGER)
        .body(Map.of("verdict", "dismissed", "words", "So does everybody know " + mark))
        .post(path + "/" + appeal + "/decision")
        .then()
        .statusCode(200);
  }

  private String lead() {
    var lead = Leads.lead();
    lead.put("contact_name", mark);
    lead.put("email", mark + "@example.com");
    String id =
        Api.as(REPRESENTATIVE)
            .body(lead)
            .post(Leads.PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("lead_id");
    Leads.claim(REPRESENTATIVE, id).then().statusCode(200);
    return id;
  }

  /** The tables in which the mark stands, in words or as bytes. */
  private List<String> found() {
    List<List<String>> tables =
        Database.rows("select relname from pg_stat_user_tables order by relname");
    return tables.stream().map(List::getFirst).filter(this::holds).toList();
  }

  private boolean holds(String table) {
    String hex = HexFormat.of().formatHex(mark.getBytes(UTF_8));
    String sql = "select count(*) from \"%s\" t where t::text ~ '%s|%s'";
    return Database.number(sql.formatted(table, mark, hex)) > 0;
  }
}

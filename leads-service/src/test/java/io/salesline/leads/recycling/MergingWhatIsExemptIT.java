package io.salesline.leads.recycling;

import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Erasures;
import io.salesline.leads.fixture.Leads;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two that are the same are made one, and somebody has let one of them stay with its owner. */
@QuarkusTest
class MergingWhatIsExemptIT {

  private static final LocalDate SOONER = LocalDate.now(ZoneOffset.UTC).plusYears(1);
  private static final LocalDate LATER = SOONER.plusYears(1);
  private static final LocalDate OVER = LocalDate.now(ZoneOffset.UTC).minusYears(1);

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aSurvivorThatIsNotExemptTakesTheExemptionOver() {
    for (var two : List.of(leads(), customers())) {
      exempt(two, two.duplicate(), SOONER, "Waits for its budget");

      two.merge();

      assertThat(exemption(two.survivor()))
          .containsExactly(List.of(SOONER.toString(), "Waits for its budget", "mia"));
      assertThat(exemption(two.duplicate())).isEmpty();
      assertThat(audited(two.survivor())).isEqualTo(1);
    }
  }

  @Test
  void aSurvivorThatIsExemptKeepsItsOwnHoweverShortItIs() {
    for (var two : List.of(leads(), customers())) {
      exempt(two, two.survivor(), SOONER, "Its own");
      exempt(two, two.duplicate(), LATER, "The other's");

      two.merge();

      assertThat(exemption(two.survivor()))
          .containsExactly(List.of(SOONER.toString(), "Its own", "mia"));
      assertThat(audited(two.survivor())).isEqualTo(1);
    }
  }

  @Test
  void whatHasEndedIsAsGoodAsNone() {
    for (var two : List.of(leads(), customers())) {
      exempt(two, two.survivor(), OVER, "Its own");
      exempt(two, two.duplicate(), LATER, "The other's");
      two.merge();
      assertThat(exemption(two.survivor()))
          .containsExactly(List.of(LATER.toString(), "The other's", "mia"));
    }
    for (var two : List.of(leads(), customers())) {
      exempt(two, two.duplicate(), OVER, "The other's");
      two.merge();
      assertThat(exemption(two.survivor())).isEmpty();
    }
  }

  @Test
  void nothingGoesOverWhereNothingWasSaid() {
    for (var two : List.of(leads(), customers())) {
      two.merge();
      assertThat(exemption(two.survivor())).isEmpty();
      assertThat(audited(two.survivor())).isZero();
    }
  }

  @Test
  void whyIsForgottenWithWhomTheDuplicateSpokeOf() {
    // Given
    Two leads = leads();
    exempt(leads, leads.duplicate(), SOONER, "Eve is on leave");
    leads.merge();

    // When
    String erasure = Erasures.requested(ADMINISTRATOR, "lead_id", leads.duplicate());
    Erasures.decide(DIRECTOR, erasure, "approval").then().statusCode(200);

    // Then
    assertThat(exemption(leads.survivor())).containsExactly(List.of(SOONER.toString(), "•", "mia"));
  }

  private record Two(String kind, String survivor, String duplicate) {

    void merge() {
      var merged =
          kind.equals("lead")
              ? Leads.merge(MANAGER, survivor, duplicate)
              : Customers.merge(MANAGER, survivor, duplicate);
      merged.then().statusCode(200);
    }
  }

  /** Of two people: the duplicate's stays with the duplicate. */
  private static Two leads() {
    return new Two("lead", lead("Ann"), lead("Eve"));
  }

  private static String lead(String name) {
    String mark = UUID.randomUUID().toString();
    var contact = Map.of("company", mark, "contact_name", name, "email", mark + "@example.com");
    String lead =
        Api.as(REPRESENTATIVE)
            .body(contact)
            .post(Leads.PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("lead_id");
    Leads.claim(REPRESENTATIVE, lead).then().statusCode(200);
    return lead;
  }

  private static Two customers() {
    return new Two("customer", customer(), customer());
  }

  private static String customer() {
    return Customers.created(REPRESENTATIVE, "Exempt " + UUID.randomUUID());
  }

  private static void exempt(Two two, String record, LocalDate until, String why) {
    Api.as(MANAGER)
        .body(Map.of(two.kind() + "_id", record, "until", until.toString(), "why", why))
        .post(Recycling.PATH + "/exemptions")
        .then()
        .statusCode(204);
  }

  private static List<List<String>> exemption(String record) {
    return Database.rows(
        """
        select e.until, e.why, p.username
        from recycling_exemption e join access_profile p on p.member_id = e.granted_by
        where e.record_id = '%s'
        """
            .formatted(record));
  }

  private static long audited(String record) {
    return Database.number(
        "select count(*) from audit_log where action = 'exempted-from-recycling' and entity_id = '%s'"
            .formatted(record));
  }
}

package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Visits.CASES;
import static io.salesline.pipeline.fixture.Visits.PATH;
import static io.salesline.pipeline.fixture.Visits.change;
import static io.salesline.pipeline.fixture.Visits.debriefed;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.Stack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class LearningFromCasesIT {

  private static final Map<String, Object> DEBRIEF =
      Map.of(
          "outcome", "partly",
          "result", "客户同意先做试点",
          "feedback", "Herr Wang was content",
          "went_well", "我们带上了工程师，展示了 CRM Demo",
          "went_badly", "The price came up too early");

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
    Database.change("delete from visit_case");
  }

  @Test
  void everybodyReadsACaseAndItNamesNoCustomerAndSaysNothingOfTheirs() {
    // Given
    String visit = debriefed(REPRESENTATIVE, DEBRIEF);
    String published = published(visit, Map.of("title", "A pilot before the tender"));

    // Then
    for (String reader : List.of(COLLEAGUE, STRANGER, ANALYST, ADMINISTRATOR)) {
      var answer = Api.as(reader).get(CASES + "/" + published).then().statusCode(200);
      answer
          .body("title", equalTo("A pilot before the tender"))
          .body("outcome", equalTo("partly"))
          .body("author_id", equalTo(id(REPRESENTATIVE).toString()))
          .body("went_badly", equalTo("The price came up too early"));
      String customer = Api.as(REPRESENTATIVE).get(PATH + "/" + visit).path("customer_id");
      assertThat(answer.extract().asString())
          .doesNotContain(customer, "customer", "contact", "Herr Wang");
    }
  }

  @Test
  void casesAreFoundInBothLanguagesByAnyPiece() {
    // Given
    String pilot = published(debriefed(REPRESENTATIVE, DEBRIEF), Map.of("title", "先试点，后招标"));
    String english =
        published(
            debriefed(REPRESENTATIVE, Map.of("outcome", "reached", "went_well", "Ｆｕｌｌ width")),
            Map.of("title", "Start with the engineer"));

    // Then
    assertThat(found("试点")).containsExactly(pilot);
    assertThat(found("工程师")).containsExactly(pilot);
    assertThat(found("招")).containsExactly(pilot);
    assertThat(found("crm demo")).containsExactly(pilot);
    assertThat(found("试点 PRICE")).containsExactly(pilot);
    assertThat(found("gineer")).containsExactly(english);
    assertThat(found("full")).containsExactly(english);
    assertThat(found("FULL　width")).containsExactly(english);
    assertThat(found("pilot")).containsExactly(english, pilot);
    assertThat(found("xsd")).containsExactly(pilot);
    assertThat(found("shidian 工程师")).containsExactly(pilot);
    assertThat(found("先試點")).containsExactly(pilot);
    assertThat(found("gcs")).as("initials of a text").isEmpty();
    assertThat(found("点试")).isEmpty();
    assertThat(found("试点 tender")).isEmpty();
    assertThat(found("工程 price engineer")).isEmpty();
    assertThat(found("100%")).isEmpty();
    assertThat(found("%")).isEmpty();
    assertThat(found("")).containsExactly(english, pilot);
  }

  @Test
  void aLongListOfCasesIsReadInPages() {
    // Given
    var newestFirst = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      newestFirst.addFirst(
          published(debriefed(REPRESENTATIVE, DEBRIEF), Map.of("title", "试点 " + i)));
    }

    // When
    var seen = new ArrayList<String>();
    Map<String, Object> parameters = new HashMap<>(Map.of("q", "试点", "limit", 2));
    do {
      var page = Api.as(ANALYST).queryParams(parameters).get(CASES).then().statusCode(200);
      seen.addAll(page.extract().<List<String>>path("items.case_id"));
      parameters.put("cursor", page.extract().path("next"));
    } while (parameters.get("cursor") != null);

    // Then
    assertThat(seen).isEqualTo(newestFirst);
  }

  @Test
  void anAuthorMayRewordAndLeaveOutButNotPublishContactData() {
    // Given
    String visit =
        debriefed(REPRESENTATIVE, Map.of("outcome", "reached", "result", "Ring 13800138000"));
    change(REPRESENTATIVE, visit, "case", Map.of("title", "A case"))
        .then()
        .statusCode(422)
        .body("code", equalTo("case-with-contact-data"));

    // When
    String published = published(visit, Map.of("title", "A case", "result", "", "goal", "A start"));

    // Then
    Api.as(COLLEAGUE)
        .get(CASES + "/" + published)
        .then()
        .body("result", nullValue())
        .body("goal", equalTo("A start"));
  }

  @Test
  void aWithdrawnCaseIsGone() {
    // Given
    String visit = debriefed(REPRESENTATIVE, DEBRIEF);
    String published = published(visit, Map.of("title", "先试点"));
    int revision = Api.as(REPRESENTATIVE).get(PATH + "/" + visit).path("revision");

    // When
    Api.as(REPRESENTATIVE)
        .header("If-Match", "\"" + revision + "\"")
        .delete(PATH + "/" + visit + "/case")
        .then()
        .statusCode(200)
        .body("case_id", nullValue());

    // Then
    Api.as(COLLEAGUE).get(CASES + "/" + published).then().statusCode(404);
    assertThat(found("试点")).isEmpty();
    assertThat(published(visit, Map.of("title", "Again"))).isNotEqualTo(published);
  }

  @Test
  void bothLanguagesHaveAnIndexToBeFoundBy() throws Exception {
    assertThat(planOf("terms @> array['试点']")).contains("visit_case_by_term");
    assertThat(planOf("search_text like '%engineer%'")).contains("visit_case_by_trigram");
  }

  /** How PostgreSQL would find it in a table too large to be read through. */
  private static String planOf(String condition) throws Exception {
    try (var database = Stack.database();
        var statement = database.createStatement()) {
      statement.execute("set enable_seqscan = off");
      statement.execute("set enable_indexscan = off");
      var rows = statement.executeQuery("explain select id from visit_case where " + condition);
      var plan = new StringBuilder();
      while (rows.next()) {
        plan.append(rows.getString(1)).append('\n');
      }
      return plan.toString();
    }
  }

  private static String published(String visit, Map<String, ?> request) {
    return change(REPRESENTATIVE, visit, "case", request)
        .then()
        .statusCode(201)
        .extract()
        .path("case_id");
  }

  private static List<String> found(String question) {
    return Api.as(STRANGER)
        .queryParam("q", question)
        .get(CASES)
        .then()
        .statusCode(200)
        .extract()
        .path("items.case_id");
  }
}

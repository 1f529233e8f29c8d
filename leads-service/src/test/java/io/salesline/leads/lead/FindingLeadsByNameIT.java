package io.salesline.leads.lead;

import static io.salesline.leads.fixture.Leads.PATH;
import static io.salesline.leads.fixture.Leads.claim;
import static io.salesline.leads.fixture.Leads.lead;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FindingLeadsByNameIT {

  /** A source of its own, so that other tests' leads do not stand in the way. */
  private final String source = "s" + UUID.randomUUID().toString().replaceAll("\\d", "x");

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aLeadIsFoundByItsCompanyInChinesePinyinAndInitials() {
    waiting("华为技术");
    waiting("Hooli");

    for (String question : List.of("hw", "华为", "為", "huawei", "js")) {
      assertThat(found(REPRESENTATIVE, question)).as(question).containsExactly("华为技术");
    }
    assertThat(found(REPRESENTATIVE, "ho")).containsExactly("Hooli");
    assertThat(found(REPRESENTATIVE, "ooli")).isEmpty();
  }

  @Test
  void whatIsOutOfScopeIsNotFoundAndThePoolIs() {
    // Given
    waiting("华为");
    String taken = waiting("华为云");
    claim(REPRESENTATIVE, taken).then().statusCode(200);

    // Then
    for (var order : List.of(Map.<String, String>of(), Map.of("sort", "name"))) {
      assertThat(found(COLLEAGUE, "hw", order)).containsExactly("华为");
      assertThat(found(REPRESENTATIVE, "hw", order)).containsExactlyInAnyOrder("华为", "华为云");
      assertThat(found(MANAGER, "hw", order)).containsExactlyInAnyOrder("华为", "华为云");
    }
    assertThat(found(REPRESENTATIVE, "hw", Map.of("pool", "false", "sort", "name")))
        .containsExactly("华为云");
  }

  @Test
  void nobodyFindsAContactNotEvenWhoSeesItMasked() {
    // Given: 张三, 138-1234-5678, zhang.san@example.com
    waiting("云帆");

    // Then
    for (String question : List.of("张三", "zs", "zhang", "138", "example", "demonstration")) {
      assertThat(found(REPRESENTATIVE, question)).as(question).isEmpty();
      assertThat(found(DIRECTOR, question)).as(question).isEmpty();
    }
    list(REPRESENTATIVE, Map.of("q", "yf", "sort", "name"))
        .body("items.company", equalTo(List.of("云帆")))
        .body("items.phone", everyItem(equalTo("138****5678")));
    assertThat(Database.text("select words::text || sort_key from lead_search"))
        .doesNotContain("zhangsan", "张三", "138", "example");
  }

  @Test
  void companiesSortByPinyinOwnedAndWaitingOnesAlike() {
    // Given
    for (String company : List.of("中国", "阿里", "Zebra", "华为", "重庆长安", "华为")) {
      String lead = waiting(company);
      if (company.equals("华为") || company.equals("Zebra")) {
        claim(REPRESENTATIVE, lead).then().statusCode(200);
      }
    }

    for (int limit : List.of(1, 4, 10)) {
      // When
      var seen = new ArrayList<String>();
      String next = null;
      do {
        var page = new HashMap<String, Object>(Map.of("sort", "name", "limit", limit));
        if (next != null) {
          page.put("cursor", next);
        }
        var answer = list(REPRESENTATIVE, page).extract();
        seen.addAll(answer.<List<String>>path("items.company"));
        next = answer.path("next");
      } while (next != null);

      // Then
      assertThat(seen).containsExactly("阿里", "重庆长安", "华为", "华为", "Zebra", "中国");
    }
  }

  private String waiting(String company) {
    var lead = lead();
    lead.put("company", company);
    lead.put("source", source.substring(0, 30));
    return Api.as(REPRESENTATIVE).body(lead).post(PATH).then().extract().path("lead_id");
  }

  private List<String> found(String reader, String question) {
    return found(reader, question, Map.of());
  }

  private List<String> found(String reader, String question, Map<String, String> more) {
    var parameters = new HashMap<String, Object>(more);
    parameters.put("q", question);
    return list(reader, parameters).extract().path("items.company");
  }

  private ValidatableResponse list(String reader, Map<String, ?> parameters) {
    return Api.as(reader)
        .queryParams(parameters)
        .queryParam("source", source.substring(0, 30))
        .get(PATH)
        .then()
        .statusCode(200);
  }
}

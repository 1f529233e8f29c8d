package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.customer;
import static io.salesline.pipeline.fixture.Deals.deal;
import static io.salesline.pipeline.fixture.Deals.moved;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.Stack;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class FindingDealsByNameIT {

  private UUID customer;

  @BeforeEach
  void aCustomer() {
    Api.awaitOrganisation();
    customer = customer();
  }

  @Test
  void chineseIsFoundByCharactersPinyinAndInitials() {
    // Given
    opened(REPRESENTATIVE, "华为技术 边缘网关 × 3");
    opened(REPRESENTATIVE, "重庆长安 CRM");
    opened(REPRESENTATIVE, "Forty workstations");

    // Then
    for (String question :
        List.of("hw", "华为", "為", "技术", "huawei", "hua wei", "HWJS", "网关 hw", "ｗｇ", "jishu")) {
      assertThat(found(question)).as(question).containsExactly("华为技术 边缘网关 × 3");
    }
    assertThat(found("cq")).containsExactly("重庆长安 CRM");
    assertThat(found("重慶 cr")).containsExactly("重庆长安 CRM");
    assertThat(found("work")).containsExactly("Forty workstations");
    for (String question :
        List.of("stations", "华技", "hw forty", "zhongqing", "%", "hw' | 'forty")) {
      assertThat(found(question)).as(question).isEmpty();
    }
    assertThat(found(" ")).hasSize(3);
  }

  @Test
  void whatIsOutOfScopeIsNotFoundEither() {
    opened(REPRESENTATIVE, "华为");
    opened(COLLEAGUE, "华为云");

    assertThat(names(MANAGER, Map.of("q", "hw"))).hasSize(2);
    assertThat(names(COLLEAGUE, Map.of("q", "hw"))).containsExactly("华为云");
    assertThat(names(STRANGER, Map.of("q", "hw"))).isEmpty();
    assertThat(names(STRANGER, Map.of("sort", "name"))).isEmpty();
    assertThat(names(COLLEAGUE, Map.of("sort", "name"))).containsExactly("华为云");
  }

  @Test
  void namesSortByPinyinFromPageToPage() {
    // Given
    for (String name : List.of("中国", "阿里", "Zebra", "华为技术", "华为", "重庆长安", "beta", "华为")) {
      opened(REPRESENTATIVE, name);
    }

    // When
    List<String> seen = rest(3, null);

    // Then
    assertThat(seen).containsExactly("阿里", "beta", "重庆长安", "华为", "华为", "华为技术", "Zebra", "中国");
    assertThat(names(MANAGER, Map.of("sort", "name", "q", "hw")))
        .containsExactly("华为", "华为", "华为技术");
  }

  @Test
  void aDealIsFoundByTheNameThatItHasNowAndMovesDoNotTouchIt() throws Exception {
    // Given
    String deal = opened(REPRESENTATIVE, "华为");
    try (var database = Stack.database()) {
      String before = version(database, deal);
      moved(REPRESENTATIVE, deal, "first-contact");
      assertThat(version(database, deal)).isEqualTo(before);
    }

    // When
    Api.as(REPRESENTATIVE)
        .header("If-Match", "\"2\"")
        .body(Map.of("name", "中兴"))
        .patch(PATH + "/" + deal)
        .then()
        .statusCode(200);

    // Then
    assertThat(found("hw")).isEmpty();
    assertThat(found("zx")).containsExactly("中兴");
  }

  @Test
  void aNameThatChangesBetweenTwoPagesMovesNoOther() throws Exception {
    // Given
    for (String name : List.of("阿里", "beta", "重庆长安", "中国")) {
      opened(REPRESENTATIVE, name);
    }
    String last = opened(REPRESENTATIVE, "华为");
    var first = list(MANAGER, Map.of("sort", "name", "limit", 4));

    // When: it goes to the front, which has been read
    Database.change("update opportunity set name = 'aa' where id = '" + last + "'");
    Database.change("update opportunity_search set sort_key = 'aa' where id = '" + last + "'");

    // Then
    assertThat(first.<List<String>>path("items.name")).containsExactly("阿里", "beta", "重庆长安", "华为");
    assertThat(rest(1, first.path("next"))).containsExactly("中国");
  }

  @Test
  void aPageGoesOnWhereTheLastNameStoodHoweverItWasSpelled() throws Exception {
    // Given
    for (String name : List.of("阿里", "beta", "重庆长安")) {
      opened(REPRESENTATIVE, name);
    }
    String odd = opened(REPRESENTATIVE, "华为");
    Database.change("update opportunity_search set sort_key = '0' where id = '" + odd + "'");

    // Then
    assertThat(rest(1, null)).containsExactly("华为", "阿里", "beta", "重庆长安");
  }

  @Test
  void aDealWhoseNameNobodyHasSpelledYetStandsAtTheEnd() throws Exception {
    // Given
    for (String name : List.of("中国", "阿里", "华为", "华为云", "beta")) {
      opened(REPRESENTATIVE, name);
    }
    String those = "(select id from opportunity where name like '华为%')";
    try {
      Database.change(
          "create function spell_nothing() returns trigger language plpgsql as"
              + " $$ begin return null; end $$");
      Database.change(
          "create trigger spell_nothing before insert on opportunity_search"
              + " for each row execute function spell_nothing()");
      Database.change("delete from opportunity_search where id in " + those);

      for (int limit : List.of(1, 2, 3, 4, 5, 50)) {
        // When
        List<String> seen = rest(limit, null);

        // Then
        assertThat(seen).as("pages of %d", limit).startsWith("阿里", "beta", "中国");
        assertThat(seen.subList(3, seen.size())).containsExactlyInAnyOrder("华为", "华为云");
      }
      assertThat(names(STRANGER, Map.of("sort", "name"))).isEmpty();
    } finally {
      Database.change("drop function spell_nothing() cascade");
    }
  }

  @Test
  void aDealIsFoundByTheNameThatItsCustomerHasNow() {
    // Given
    opened(REPRESENTATIVE, "边缘网关");
    opened(COLLEAGUE, "CRM");

    // When
    Deals.customerIsCalled(customer, "华为技术", 1);

    // Then
    Await.until(() -> assertThat(found("hw")).containsExactlyInAnyOrder("边缘网关", "CRM"));
    assertThat(found("hw crm")).containsExactly("CRM");
    assertThat(found("华为 网关")).containsExactly("边缘网关");
    assertThat(found("为边")).isEmpty();
    assertThat(names(MANAGER, Map.of("q", "hw", "sort", "name"))).containsExactly("边缘网关", "CRM");
    assertThat(names(REPRESENTATIVE, Map.of("q", "hw"))).containsExactly("边缘网关");
    assertThat(names(STRANGER, Map.of("q", "hw"))).isEmpty();

    // When
    Deals.customerIsCalled(customer, "中兴", 2);

    // Then
    Await.until(() -> assertThat(found("zx")).hasSize(2));
    assertThat(found("hw")).isEmpty();
  }

  @Test
  void whoIsErasedLeavesNoWordBehind() {
    // Given
    opened(REPRESENTATIVE, "CRM");
    Deals.customerIsCalled(customer, "张三商行", 1);
    Await.until(() -> assertThat(found("zssh crm")).hasSize(1));

    // When
    Deals.customerIsErased(customer);

    // Then
    Await.until(() -> assertThat(found("zssh")).isEmpty());
    for (String table : List.of("customer_search where id", "customer_name where customer_id")) {
      assertThat(Database.text("select count(*) from " + table + " = '" + customer + "'").strip())
          .isEqualTo("0");
    }
  }

  @Test
  void whatNobodyHasSpelledYetOrOnlyInAnOlderWayIsSpelledByTheClock() throws Exception {
    // Given
    opened(REPRESENTATIVE, "华为");
    opened(REPRESENTATIVE, "华为云");
    try (var database = Stack.database();
        var statement = database.createStatement()) {
      statement.execute(
          "delete from opportunity_search where id in (select id from opportunity where name = '华为')");
      statement.execute(
          "update opportunity_search set spelling = 0, words = '' where id in"
              + " (select id from opportunity where name = '华为云')");
    }

    // Then
    Await.until(() -> assertThat(found("hw")).containsExactlyInAnyOrder("华为", "华为云"));
  }

  @Test
  void aQuestionIsBounded() {
    refused("q", "x".repeat(101));
    refused("sort", "amount");
  }

  private String opened(String owner, String name) {
    Map<String, Object> deal = deal(customer);
    deal.put("name", name);
    return Deals.opened(owner, deal);
  }

  private List<String> found(String question) {
    return names(MANAGER, Map.of("q", question));
  }

  /** The names of all pages that follow. */
  private List<String> rest(int limit, String cursor) {
    var seen = new ArrayList<String>();
    String next = cursor;
    do {
      var page = new HashMap<String, Object>(Map.of("sort", "name", "limit", limit));
      if (next != null) {
        page.put("cursor", next);
      }
      var answer = list(MANAGER, page);
      seen.addAll(answer.<List<String>>path("items.name"));
      next = answer.path("next");
    } while (next != null);
    return seen;
  }

  private List<String> names(String reader, Map<String, ?> parameters) {
    return list(reader, parameters).path("items.name");
  }

  private ExtractableResponse<?> list(String reader, Map<String, ?> parameters) {
    return Api.as(reader)
        .queryParams(parameters)
        .queryParam("customer_id", customer)
        .get(PATH)
        .then()
        .statusCode(200)
        .extract();
  }

  private static void refused(String parameter, String value) {
    Api.as(MANAGER)
        .queryParam(parameter, value)
        .get(PATH)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-request"));
  }

  private static String version(Connection database, String deal) throws Exception {
    try (var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                "select xmin::text || ctid::text from opportunity_search where id = '"
                    + deal
                    + "'")) {
      rows.next();
      return rows.getString(1);
    }
  }
}

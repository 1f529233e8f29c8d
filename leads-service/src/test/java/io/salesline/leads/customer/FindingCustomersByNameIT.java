package io.salesline.leads.customer;

import static io.salesline.leads.fixture.Customers.PATH;
import static io.salesline.leads.fixture.Customers.created;
import static io.salesline.leads.fixture.Customers.item;
import static io.salesline.leads.fixture.Customers.record;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FindingCustomersByNameIT {

  /** A word of its own, so that other tests' customers do not stand in the way. */
  private final String tag = "t" + UUID.randomUUID().toString().replace("-", "");

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void chineseIsFoundByCharactersPinyinAndInitials() {
    // Given
    entered(REPRESENTATIVE, "华为技术有限公司");
    entered(REPRESENTATIVE, "Hooli");

    // Then
    for (String question : List.of("hw", "华为", "為", "技术", "huawei", "HWJS", "yxgs")) {
      assertThat(found(REPRESENTATIVE, question)).as(question).containsExactly("华为技术有限公司");
    }
    assertThat(found(REPRESENTATIVE, "hoo")).containsExactly("Hooli");
    assertThat(found(REPRESENTATIVE, "oli")).isEmpty();
    assertThat(found(REPRESENTATIVE, "")).hasSize(2);
  }

  @Test
  void whatIsOutOfScopeIsNotFoundEither() {
    // Given
    entered(REPRESENTATIVE, "华为");
    entered(COLLEAGUE, "华为云");

    // Then
    for (boolean byName : List.of(true, false)) {
      assertThat(seen(REPRESENTATIVE, "hw", byName)).containsExactly("华为");
      assertThat(seen(STRANGER, "hw", byName)).isEmpty();
      assertThat(seen(MANAGER, "hw", byName)).containsExactlyInAnyOrder("华为", "华为云");
      assertThat(seen(DIRECTOR, "hw", byName)).containsExactlyInAnyOrder("华为", "华为云");
    }
  }

  @Test
  void whatNobodyHasIsFoundByWhoeverSells() {
    // Given
    var item = item(tag, named("阿里"));
    record(ADMINISTRATOR, List.of(item)).statusCode(200);
    entered(STRANGER, "阿里云");

    // Then
    assertThat(seen(REPRESENTATIVE, "al", true)).containsExactly("阿里");
    assertThat(seen(STRANGER, "al", true)).containsExactly("阿里", "阿里云");
    assertThat(seen(STRANGER, "al", false)).containsExactly("阿里云", "阿里");
    assertThat(names(list(STRANGER, Map.of("q", tag, "sort", "name", "owner_id", id(STRANGER)))))
        .containsExactly("阿里云");
  }

  @Test
  void namesSortByPinyinFromPageToPageWhoeverHasThem() {
    // Given
    for (String name : List.of("中国", "阿里", "Zebra", "华为技术", "重庆长安", "beta")) {
      entered(REPRESENTATIVE, name);
    }
    record(ADMINISTRATOR, List.of(item(tag, named("百度")))).statusCode(200);

    // Then
    for (int limit : List.of(1, 2, 7)) {
      assertThat(pages(limit)).containsExactly("阿里", "百度", "beta", "重庆长安", "华为技术", "Zebra", "中国");
    }
  }

  @Test
  void aCustomerThatNobodyHasSpelledYetIsInTheListAndIsSpelledByTheClock() {
    // Given
    entered(REPRESENTATIVE, "华为");
    String those = "(select id from customer where name like '%" + tag + "')";
    try {
      Database.change(
          "create function spell_nothing() returns trigger language plpgsql as"
              + " $$ begin return null; end $$");
      Database.change(
          "create trigger spell_nothing before insert on customer_search"
              + " for each row execute function spell_nothing()");
      Database.change("delete from customer_search where id in " + those);

      // Then
      String owner = id(REPRESENTATIVE).toString();
      var last = list(REPRESENTATIVE, Map.of("sort", "name", "limit", 200, "owner_id", owner));
      assertThat(names(last)).contains("华为");
      assertThat(found(REPRESENTATIVE, "hw")).isEmpty();
    } finally {
      Database.change("drop function spell_nothing() cascade");
    }
    Await.until(() -> assertThat(found(REPRESENTATIVE, "hw")).containsExactly("华为"));
  }

  @Test
  void aCustomerIsFoundByTheNameThatItHasNow() {
    // Given
    record(ADMINISTRATOR, List.of(item(tag, named("华为")))).statusCode(200);

    // When
    record(ADMINISTRATOR, List.of(item(tag, named("中兴")))).statusCode(200);

    // Then
    assertThat(found(REPRESENTATIVE, "hw")).isEmpty();
    assertThat(found(REPRESENTATIVE, "zx")).containsExactly("中兴");
  }

  @Test
  void aQuestionIsBounded() {
    for (var parameter : Map.of("q", "x".repeat(101), "sort", "amount").entrySet()) {
      Api.as(MANAGER)
          .queryParam(parameter.getKey(), parameter.getValue())
          .get(PATH)
          .then()
          .statusCode(400)
          .body("code", equalTo("invalid-request"));
    }
  }

  private void entered(String owner, String name) {
    created(owner, named(name));
  }

  private String named(String name) {
    return name + " " + tag;
  }

  private List<String> found(String reader, String question) {
    return seen(reader, question, false);
  }

  private List<String> seen(String reader, String question, boolean byName) {
    var parameters = new HashMap<String, Object>(Map.of("q", question + " " + tag));
    if (byName) {
      parameters.put("sort", "name");
    }
    return names(list(reader, parameters));
  }

  private List<String> pages(int limit) {
    var seen = new ArrayList<String>();
    String next = null;
    do {
      var page = new HashMap<String, Object>(Map.of("q", tag, "sort", "name", "limit", limit));
      if (next != null) {
        page.put("cursor", next);
      }
      var answer = list(REPRESENTATIVE, page);
      seen.addAll(names(answer));
      next = answer.path("next");
    } while (next != null);
    return seen;
  }

  private List<String> names(ExtractableResponse<?> answer) {
    return answer.<List<String>>path("items.name").stream()
        .filter(name -> name.endsWith(tag))
        .map(name -> name.substring(0, name.length() - tag.length() - 1))
        .toList();
  }

  private static ExtractableResponse<?> list(String reader, Map<String, ?> parameters) {
    return Api.as(reader).queryParams(parameters).get(PATH).then().statusCode(200).extract();
  }
}

package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.customer;
import static io.salesline.pipeline.fixture.Deals.deal;
import static io.salesline.pipeline.fixture.Deals.open;
import static io.salesline.pipeline.fixture.Products.PATH;
import static io.salesline.pipeline.fixture.Products.item;
import static io.salesline.pipeline.fixture.Products.record;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.TestEvents;
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
class ProductsIT {

  private static final String EVENTS = "salesline.pipeline.product-events.v1";

  private final String code = "GTX " + UUID.randomUUID();

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aProductIsCreatedLeftAloneAndRevised() {
    // When
    String product =
        record(item(code, code, "550"))
            .body("items[0].status", equalTo("created"))
            .body("items[0].index", equalTo(0))
            .extract()
            .path("items[0].id");
    record(item(code, code, "550.00")).body("items[0].status", equalTo("unchanged"));
    record(item(code, code, "575")).body("items[0].status", equalTo("amended"));

    // Then
    Await.until(() -> assertThat(TestEvents.of(EVENTS, product)).hasSize(2));
    var events = TestEvents.of(EVENTS, product);
    assertThat(events).extracting(event -> event.get("revision").asInt()).containsExactly(1, 2);
    assertThat(events.getLast().get("list_price").asDouble()).isEqualTo(575);
    assertThat(events.getLast().has("name")).isFalse();
    assertThat(TestEvents.of("salesline.pipeline.product.v1", product)).hasSize(2);
  }

  @Test
  void anItemStandsOrFallsByItself() {
    record(
            item(code, code, "550"),
            item(code + "-2", code, "1"),
            item(code + "-3", code + "x", "-1"))
        .body("items.status", contains("created", "rejected", "rejected"))
        .body("items[1].problem.code", equalTo("product-code-taken"))
        .body("items[1].id", nullValue())
        .body("items[2].problem.code", equalTo("amount-negative"));
  }

  @Test
  void aCodeMayPassFromOneProductToAnother() {
    record(item(code, code, "550"), item(code + "-2", code + "-2", "1"));
    record(
            item(code, code + "-old", "550"),
            item(code + "-2", code, "1"),
            item(code + "-3", code + "-2", "2"))
        .body("items.status", contains("amended", "amended", "created"));
  }

  @Test
  void everybodyWhoIsSignedInSeesTheListByCode() {
    record(item(code, code, "550"), item(code + "b", code + "b", "1"));
    Api.as(ANALYST)
        .queryParam("limit", 200)
        .get(PATH)
        .then()
        .statusCode(200)
        .body("items.code", hasItems(code, code + "b"))
        .body("items.size()", greaterThanOrEqualTo(2));
    List<String> codes = Api.as(REPRESENTATIVE).queryParam("limit", 1).get(PATH).path("items.code");
    assertThat(codes).hasSize(1);
  }

  @Test
  void aDealMayNameAProduct() {
    String product = record(item(code, code, "550")).extract().path("items[0].id");
    var request = deal(customer());
    request.put("product_id", product);
    open(REPRESENTATIVE, request).then().statusCode(201).body("product_id", equalTo(product));
    request.put("product_id", UUID.randomUUID());
    open(REPRESENTATIVE, request).then().statusCode(422).body("code", equalTo("product-unknown"));
  }

  @Test
  void whatIsNoProductIsRefusedAsAWhole() {
    Api.as(ADMINISTRATOR)
        .body(Map.of("items", List.of(Map.of("external_id", "x"))))
        .post(PATH + "/bulk")
        .then()
        .statusCode(400)
        .body("errors.size()", equalTo(3));
    Api.as(ADMINISTRATOR)
        .body(Map.of("items", List.of()))
        .post(PATH + "/bulk")
        .then()
        .statusCode(400);
  }

  @Test
  void productsAreFoundAndSortedByTheirNames() {
    // Given
    String tag = "k" + UUID.randomUUID().toString().replace("-", "");
    record(
        named(code + " 1", "工业相机 " + tag),
        named(code + " 2", "边缘网关 " + tag),
        named(code + " 3", "Vision camera " + tag));

    // Then
    assertThat(names(Map.of("q", tag + " gyxj"))).containsExactly("工业相机 " + tag);
    assertThat(names(Map.of("q", tag + " vis"))).containsExactly("Vision camera " + tag);
    assertThat(names(Map.of("q", tag, "sort", "name")))
        .containsExactly("边缘网关 " + tag, "工业相机 " + tag, "Vision camera " + tag);
    assertThat(names(Map.of("q", tag)))
        .containsExactly("工业相机 " + tag, "边缘网关 " + tag, "Vision camera " + tag);

    // When
    record(named(code + " 1", "机架服务器 " + tag));

    // Then
    assertThat(names(Map.of("q", tag + " gyxj"))).isEmpty();
    assertThat(names(Map.of("q", tag + " jijia"))).containsExactly("机架服务器 " + tag);
  }

  @Test
  void pagesByNameFollowOneAnother() {
    // Given
    String tag = "k" + UUID.randomUUID().toString().replace("-", "");
    record(named(code + " 1", "相机 " + tag), named(code + " 2", "网关 " + tag));

    // When
    var first = Map.of("q", tag, "sort", "name", "limit", 1);
    String cursor = Api.as(ANALYST).queryParams(first).get(PATH).path("next");

    // Then
    assertThat(names(first)).containsExactly("网关 " + tag);
    assertThat(names(Map.of("q", tag, "sort", "name", "limit", 1, "cursor", cursor)))
        .containsExactly("相机 " + tag);
  }

  private static List<String> names(Map<String, ?> parameters) {
    return Api.as(ANALYST)
        .queryParams(parameters)
        .get(PATH)
        .then()
        .statusCode(200)
        .extract()
        .path("items.name");
  }

  private static Map<String, Object> named(String code, String name) {
    var item = new HashMap<>(item(code, code, "550"));
    item.put("name", name);
    return item;
  }
}

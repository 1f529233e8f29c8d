package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.salesline.pipeline.fixture.Products;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.Simultaneously;
import io.salesline.platform.testing.TestEvents;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class PriceBooksIT {

  private static final String BOOKS = "/api/pipeline/v1/price-books";

  private final String key = "book-" + UUID.randomUUID();
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private String desk;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
    desk = Products.made("550");
  }

  @Test
  void theLatestBookThatHoldsSaysThePriceByTheQuantityReached() {
    // Given
    price(1, "USD").body("unit_price.amount", equalTo("550.00")).body("price_book", nullValue());
    set(key, 0, book(today.minusDays(30), null, tier(1, "540"), tier(10, "500.50")))
        .then()
        .statusCode(200)
        .body("prices.min_quantity", contains("1", "10"));

    // Then
    price(9.5, "USD").body("unit_price.amount", equalTo("540.00")).body("price_book", equalTo(key));
    price(10, "USD").body("unit_price.amount", equalTo("500.50"));
    quote(1, "EUR").then().statusCode(404);

    // When: a later one holds too, then a still later one is to come
    set(key + "-b", 0, book(today, today.plusDays(1), tier(5, "480"))).then().statusCode(200);
    set(key + "-c", 0, book(today.plusDays(1), null, tier(1, "1"))).then().statusCode(200);

    // Then
    price(10, "USD").body("unit_price.amount", equalTo("480.00"));
    price(4, "USD").body("unit_price.amount", equalTo("540.00"));
  }

  @Test
  void linesWithoutAPriceTakeItFromTheBookAndKeepIt() {
    // Given
    set(key, 0, book(today, null, tier(1, "540"), tier(10, "500"))).then().statusCode(200);
    String deal = opened(REPRESENTATIVE);

    // When
    Api.as(REPRESENTATIVE)
        .header("If-Match", "\"1\"")
        .body(Map.of("items", List.of(Map.of("product_id", desk, "quantity", 12))))
        .put(PATH + "/" + deal + "/lines")
        .then()
        .statusCode(200)
        .body("totals.net.amount", equalTo("6000.00"));
    set(key, 1, book(today, null, tier(1, "1"))).then().statusCode(200);

    // Then
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + deal + "/lines")
        .then()
        .body("items[0].unit_price", equalTo("500"));
  }

  @Test
  void whatChangesIsToldAndNothingElse() {
    // Given
    set(key, 0, book(today, null, tier(1, "540"), tier(10, "500"))).then().statusCode(200);

    // When
    set(key, 1, book(today, null, tier(1, "540")))
        .then()
        .statusCode(200)
        .body("revision", equalTo(2));

    // Then
    Api.as(DIRECTOR).get(BOOKS + "/" + key).then().body("prices", hasSize(1));
    String of = "salesline.pipeline.price-events.v1";
    Await.until(
        () ->
            assertThat(TestEvents.of(of, key + ":" + desk + ":10"))
                .extracting(event -> event.get("removed").asBoolean())
                .containsExactly(false, true));
    assertThat(TestEvents.of(of, key + ":" + desk + ":1"))
        .extracting((JsonNode event) -> event.get("unit_price").asDouble())
        .containsExactly(540.0);
  }

  @Test
  void badBooksAreRefusedAndOnlyAdministratorsKeepThem() throws Exception {
    set(key, 0, book(today, today.minusDays(1))).then().statusCode(422);
    set(key, 0, book(today, null, tier(1, "1"), tier(1, "2")))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("price-twice"));
    set(key, 0, book(today, null, tier(1, "0.005")))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("price-too-fine"));
    desk = UUID.randomUUID().toString();
    set(key, 0, book(today, null, tier(1, "1")))
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("prices[0].product_id"));
    var nowhere = book(today, null);
    nowhere.put("currency", "ZZZ");
    set(key, 0, nowhere).then().statusCode(422).body("errors[0].code", equalTo("currency-unknown"));
    set("Not a key", 0, book(today, null)).then().statusCode(400);
    Api.as(DIRECTOR)
        .header("If-Match", "\"0\"")
        .body(book(today, null))
        .put(BOOKS + "/" + key)
        .then()
        .statusCode(403);
    Api.as(DIRECTOR).get(BOOKS + "/" + key).then().statusCode(404);
    List<Integer> answers =
        Simultaneously.times(6, () -> set(key, 0, book(today, null)).statusCode());
    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
  }

  private ValidatableResponse price(double quantity, String currency) {
    return quote(quantity, currency).then().statusCode(200);
  }

  private Response quote(double quantity, String currency) {
    return Api.as(REPRESENTATIVE)
        .queryParam("quantity", quantity)
        .queryParam("currency", currency)
        .get("/api/pipeline/v1/products/" + desk + "/price");
  }

  private static Response set(String key, int revision, Map<String, ?> book) {
    return Api.as(ADMINISTRATOR)
        .header("If-Match", "\"" + revision + "\"")
        .body(book)
        .put(BOOKS + "/" + key);
  }

  @SafeVarargs
  private static Map<String, Object> book(
      LocalDate from, LocalDate until, Map<String, Object>... prices) {
    var book = new LinkedHashMap<String, Object>();
    book.put("name_en", "Partners");
    book.put("name_zh", "合作伙伴价");
    book.put("currency", "USD");
    book.put("valid_from", from.toString());
    book.put("valid_until", until == null ? null : until.toString());
    book.put("prices", List.of(prices));
    return book;
  }

  private Map<String, Object> tier(int quantity, String price) {
    return Map.of("product_id", desk, "min_quantity", quantity, "unit_price", price);
  }
}

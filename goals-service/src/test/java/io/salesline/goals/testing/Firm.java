package io.salesline.goals.testing;

import io.restassured.response.ValidatableResponse;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Builds units and people through the API, each with a name of its own. */
public final class Firm {

  public static final String ADMINISTRATOR = "admin";
  private static final String API = "/api/goals/v1";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Firm() {}

  /** A person: their username and id. */
  public record Person(String username, UUID id) {}

  /** Waits until the organisation has begun. */
  public static void await() {
    Await.until(
        Duration.ofSeconds(20),
        () -> Api.as(ADMINISTRATOR).get(API + "/me").then().statusCode(200));
  }

  /** A name that nobody else has. */
  public static String unique(String name) {
    return name + COUNT.incrementAndGet();
  }

  public static UUID company() {
    return UUID.fromString(
        Api.as(ADMINISTRATOR)
            .get(API + "/units?limit=200")
            .then()
            .statusCode(200)
            .extract()
            .path("items.find { it.kind == 'company' }.unit_id"));
  }

  public static UUID region(String name) {
    return unit(name, "region", null);
  }

  public static UUID region(String name, UUID parent) {
    return unit(name, "region", parent);
  }

  public static UUID team(String name, UUID parent) {
    return unit(name, "team", parent);
  }

  public static Person representative(String name, UUID unit, String from) {
    return person(name, List.of("representative"), unit, from);
  }

  public static Person person(String name, List<String> roles, UUID unit, String from) {
    String username = unique(name);
    var body = new LinkedHashMap<String, Object>();
    body.put("username", username);
    body.put("full_name", "Name of " + username);
    body.put("roles", roles);
    body.put("unit_id", unit);
    body.put("from", from);
    String id = post("/members", body).statusCode(201).extract().path("member_id");
    return new Person(username, UUID.fromString(id));
  }

  public static Person managerOf(UUID unit, String name, String from) {
    Person manager = person(name, List.of("manager"), unit, from);
    Api.as(ADMINISTRATOR)
        .body(Map.of("member_id", manager.id(), "from", from))
        .post(API + "/units/" + unit + "/appointments")
        .then()
        .statusCode(200);
    return manager;
  }

  public static ValidatableResponse move(Person person, UUID unit, String from) {
    return post("/members/" + person.id() + "/moves", Map.of("unit_id", unit, "from", from));
  }

  public static ValidatableResponse post(String path, Object body) {
    return Api.as(ADMINISTRATOR).body(body).post(API + path).then();
  }

  private static UUID unit(String name, String kind, UUID parent) {
    var body = new LinkedHashMap<String, Object>();
    body.put("name", unique(name));
    body.put("kind", kind);
    body.put("parent_id", parent);
    return UUID.fromString(post("/units", body).statusCode(201).extract().path("unit_id"));
  }
}

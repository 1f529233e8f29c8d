package io.salesline.platform.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests in somebody's name. */
public final class Api {

  private Api() {}

  /** JSON, with a token of that person. */
  public static RequestSpecification as(String username) {
    return given()
        .urlEncodingEnabled(true)
        .contentType(ContentType.JSON)
        .accept(ContentType.ANY)
        .header("Authorization", "Bearer " + Stack.token(username));
  }

  /** Waits until the service knows {@link TestOrganisation}. */
  public static void awaitOrganisation() {
    Await.until(
        () -> as(TestOrganisation.ADMINISTRATOR).get("/api/any/v1/me").then().statusCode(200));
  }
}

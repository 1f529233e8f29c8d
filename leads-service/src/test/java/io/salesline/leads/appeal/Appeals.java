package io.salesline.leads.appeal;

import io.restassured.response.Response;
import io.salesline.platform.testing.Api;
import java.util.Map;

/** Appeals as people file and decide them, over HTTP. */
final class Appeals {

  static final String PATH = "/api/leads/v1/appeals";

  private Appeals() {}

  static Response file(String username, String kind, String lead) {
    return Api.as(username)
        .body(Map.of("kind", kind, "lead_id", lead, "words", "I was on sick leave"))
        .post(PATH);
  }

  static Response fileAboutCustomer(String username, String kind, String customer) {
    return Api.as(username)
        .body(Map.of("kind", kind, "customer_id", customer, "words", "I was on sick leave"))
        .post(PATH);
  }

  /** Its id. */
  static String filed(String username, String kind, String lead) {
    return file(username, kind, lead).then().statusCode(201).extract().path("appeal_id");
  }

  static Response decide(String username, String appeal, String verdict) {
    return Api.as(username)
        .body(Map.of("verdict", verdict, "words", "Three calls stand in the ledger"))
        .post(PATH + "/" + appeal + "/decision");
  }

  static Response get(String username, String appeal) {
    return Api.as(username).get(PATH + "/" + appeal);
  }

  static Response list(String username, String query) {
    return Api.as(username).get(PATH + query);
  }
}

package io.salesline.local.gateway;

import io.vertx.core.json.JsonObject;

/** What stands at the root: where the descriptions of the interfaces are. */
final class Index {

  private static final String API = "/api/";

  private Index() {}

  static JsonObject of(Routes routes) {
    JsonObject openapi = new JsonObject();
    for (Routes.Route route : routes.routes()) {
      if (route.path().startsWith(API)) {
        openapi.put(route.part(), route.path() + "/openapi");
      }
    }
    return new JsonObject()
        .put("name", "Salesline")
        .put("openapi", openapi)
        .put("sign_in", "/salesline/.well-known/openid-configuration");
  }
}

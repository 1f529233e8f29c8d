package io.salesline.goals.testing;

import io.restassured.response.ValidatableResponse;
import io.salesline.platform.testing.Api;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the progress of plans through the API. */
public final class Progress {

  private Progress() {}

  public static ValidatableResponse read(String who, String plan, String query) {
    return Api.as(who).get(PlanSheets.PLANS + "/" + plan + "/progress?" + query).then();
  }

  public static BigDecimal actual(String plan, String query) {
    String actual =
        read(Firm.ADMINISTRATOR, plan, query).statusCode(200).extract().path("whole.actual.amount");
    return new BigDecimal(actual);
  }

  /**
   * The actual of each part that has any.
   *
   * @param name the member of a part that names it
   */
  public static Map<String, BigDecimal> parts(String plan, String query, String name) {
    List<Map<String, Object>> parts =
        read(Firm.ADMINISTRATOR, plan, query).statusCode(200).extract().path("parts");
    var actuals = new TreeMap<String, BigDecimal>();
    for (Map<String, Object> part : parts) {
      @SuppressWarnings("unchecked") // As the API describes it.
      var actual = new BigDecimal(((Map<String, String>) part.get("actual")).get("amount"));
      Object key = part.get(name) instanceof List<?> keys ? keys.getFirst() : part.get(name);
      if (actual.signum() != 0) {
        actuals.merge(String.valueOf(key), actual, BigDecimal::add);
      }
    }
    return actuals;
  }
}

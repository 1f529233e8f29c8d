package io.salesline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Stack;
import io.salesline.platform.testing.TestOrganisation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Grafana draws of the funnel. */
@QuarkusTest
class FunnelGaugesIT {

  private static final String STAGES = "salesline_sales_stage_";

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Test
  void sayWhatTheFunnelSays() {
    new PublishedDeals().add(707, 60);
    PublishedDeals.awaitRead();

    Await.until(
        () -> {
          var funnel = Reports.read(TestOrganisation.DIRECTOR, "funnel");
          for (String figure : new String[] {"deals", "customers", "amount", "weighted"}) {
            var told = new TreeMap<String, Double>();
            for (Map<String, Object> stage : funnel.<Map<String, Object>>getList("stages")) {
              told.put(
                  (String) stage.get("stage"),
                  number(stage.get(figure.equals("deals") ? "count" : figure)));
            }
            assertThat(gauges(STAGES + figure)).isNotEmpty().isEqualTo(told);
          }
        });
  }

  @Test
  void areShownByOneReplicaAlone() throws SQLException {
    new PublishedDeals().add(708, 5);
    Await.until(() -> assertThat(gauges(STAGES + "deals")).isNotEmpty());

    change("update gauge_turn set holder = gen_random_uuid(), expires_at = 'infinity'");

    Await.until(() -> assertThat(gauges(STAGES + "deals")).isEmpty());
  }

  @AfterEach
  void giveBack() throws SQLException {
    change("update gauge_turn set expires_at = '-infinity'");
  }

  private static double number(Object figure) {
    return cents(figure.toString());
  }

  /** A weighted amount is exact in the gauge, and told to the cent in the answer. */
  private static double cents(String figure) {
    return new BigDecimal(figure).setScale(2, RoundingMode.HALF_UP).doubleValue();
  }

  /** By the value of its one tag. */
  private Map<String, Double> gauges(String name) {
    var found = new TreeMap<String, Double>();
    RestAssured.get(management.resolve("/q/metrics"))
        .asString()
        .lines()
        .filter(line -> line.startsWith(name + "{"))
        .forEach(
            line ->
                found.put(
                    line.replaceAll(".*(stage|outcome)=\"([^\"]*)\".*", "$2"),
                    cents(line.substring(line.lastIndexOf(' ') + 1))));
    return found;
  }

  private static void change(String sql) throws SQLException {
    try (var connection = Stack.database();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

package io.salesline.system.importing;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.system.running.Client;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What the reports say of everything that somebody may see. */
record Reported(Client reader) {

  private static final String SALES = "/api/reporting/v1/sales?by=";
  private static final String FUNNEL = "/api/reporting/v1/funnel";

  Sum sold() {
    return sum(sales("member").get("total"));
  }

  /** Sales by the labels of members, teams or regions. */
  Map<String, Sum> byLabel(String grouping) {
    return items(grouping, "label");
  }

  Map<String, Sum> byMonth() {
    return items("month", "key");
  }

  private Map<String, Sum> items(String grouping, String name) {
    var sums = new TreeMap<String, Sum>();
    for (JsonNode item : sales(grouping).get("items")) {
      sums.put(item.get(name).asText(), sum(item));
    }
    return sums;
  }

  private JsonNode sales(String grouping) {
    return reader.get(SALES + grouping).expect(200).body();
  }

  /** By the keys of stages, and won and lost. */
  Map<String, Sum> funnel() {
    return funnel("");
  }

  Map<String, Sum> funnelOf(String member) {
    return funnel("?member=" + member);
  }

  private Map<String, Sum> funnel(String question) {
    JsonNode funnel = reader.get(FUNNEL + question).expect(200).body();
    var sums = new HashMap<String, Sum>();
    for (JsonNode stage : funnel.get("stages")) {
      sums.put(stage.get("stage").asText(), sum(stage));
    }
    sums.put("won", sum(funnel.get("won")));
    sums.put("lost", sum(funnel.get("lost")));
    return sums;
  }

  private static Sum sum(JsonNode row) {
    return new Sum(row.get("count").asLong(), new BigDecimal(row.get("amount").asText()));
  }
}

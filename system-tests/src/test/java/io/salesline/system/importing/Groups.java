package io.salesline.system.importing;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.system.running.Client;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What groups bring together. */
record Groups(Client reader) {

  private static final String CUSTOMERS = "/api/leads/v1/customers";

  /**
   * A group's.
   *
   * @param value what was sold to it within the year
   * @param open its open deals
   */
  record Figures(int subsidiaries, BigDecimal value, Sum open) {}

  /** By the name of the group; of those only that have subsidiaries. */
  Map<String, Figures> all() {
    List<JsonNode> customers = reader.items(CUSTOMERS);
    var parents = customers.stream().map(one -> one.get("parent_id").asText()).toList();
    var groups = new TreeMap<String, Figures>();
    for (JsonNode customer : customers) {
      String id = customer.get("customer_id").asText();
      if (parents.contains(id)) {
        groups.put(customer.get("name").asText(), family(id));
      }
    }
    return groups;
  }

  private Figures family(String customer) {
    JsonNode family = reader.get(CUSTOMERS + "/" + customer + "/family").expect(200).body();
    JsonNode total = family.get("total");
    var open = new Sum(total.get("open_deals").asLong(), amount(total.get("open_pipeline")));
    int subsidiaries = family.get("subsidiaries").asInt();
    return new Figures(subsidiaries, amount(total.get("current_value")), open);
  }

  private static BigDecimal amount(JsonNode money) {
    return new BigDecimal(money.get("amount").asText());
  }
}

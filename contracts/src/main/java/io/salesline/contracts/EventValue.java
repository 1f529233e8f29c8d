package io.salesline.contracts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What no JSON Schema can say of a value: flat, no field twice, amounts at their scale. */
final class EventValue {

  private EventValue() {}

  /** Empty, with the reason among the violations, for what is no JSON object. */
  static Optional<JsonNode> read(String json, List<String> violations) {
    try {
      JsonNode value = Resources.JSON.readTree(json);
      if (!value.isObject()) {
        violations.add("it is no JSON object");
        return Optional.empty();
      }
      checkShape(json, violations);
      return Optional.of(value);
    } catch (IOException e) {
      violations.add("it is no JSON: " + e.getMessage().lines().findFirst().orElse(""));
      return Optional.empty();
    }
  }

  private static void checkShape(String json, List<String> violations) throws IOException {
    try (JsonParser parser = Resources.JSON.createParser(json)) {
      parser.nextToken();
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isNumeric() && parser.getText().toLowerCase(Locale.ROOT).contains("e")) {
          violations.add(parser.currentName() + ": " + parser.getText() + " has an exponent");
        }
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
          violations.add(parser.currentName() + ": a value is flat");
        }
      }
    }
  }

  static void checkAmounts(JsonNode value, JsonNode properties, List<String> violations) {
    for (var property : properties.properties()) {
      JsonNode amount = value.path(property.getKey());
      String currencyField = property.getValue().path("x-currency").asText("");
      if (amount.isNumber() && !currencyField.isEmpty()) {
        String currency = value.path(currencyField).asText("");
        checkAmount(property.getKey(), amount, currency, violations);
      }
    }
  }

  private static void checkAmount(
      String name, JsonNode amount, String currency, List<String> violations) {
    try {
      int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
      int scale = amount.decimalValue().scale();
      if (scale != digits) {
        violations.add(
            "%s: %s has %d decimals, %s has %d"
                .formatted(name, amount.asText(), scale, currency, digits));
      }
    } catch (IllegalArgumentException e) {
      violations.add(name + ": its currency " + currency + " is none");
    }
  }
}

package io.salesline.reporting.dimension;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.platform.outbox.EventJson;
import io.salesline.reporting.Examples;
import org.junit.jupiter.api.Test;

/** The words for ids come as the contracts promise. */
class DimensionContractsTest {

  @Test
  void aStageHasItsPlaceAndItsNamesInBothLanguages() {
    JsonNode example = Examples.of("salesline.pipeline.stage.defined.v1");

    var stage = EventJson.read(example, Stages.StageRow.class);

    assertThat(stage.stage()).isEqualTo(example.required("stage").asText());
    assertThat(stage.position()).isEqualTo(example.required("position").asInt());
    assertThat(stage.labelEn()).isEqualTo(example.required("label_en").asText());
    assertThat(stage.labelZh()).isEqualTo(example.required("label_zh").asText());
    assertThat(stage.probability()).isNotNull();
  }

  @Test
  void aProductHasACode() {
    JsonNode example = Examples.of("salesline.pipeline.product.changed.v1");

    var product = EventJson.read(example, Products.ProductRow.class);

    assertThat(product.productId()).hasToString(example.required("product_id").asText());
    assertThat(product.code()).isEqualTo(example.required("code").asText());
  }

  @Test
  void aCustomerHasAName() {
    JsonNode example = Examples.of("salesline.leads.customer-profile.changed.v1");

    var customer = EventJson.read(example, Customers.CustomerRow.class);

    assertThat(customer.customerId()).hasToString(example.required("customer_id").asText());
    assertThat(customer.name()).isEqualTo(example.required("name").asText());
  }
}

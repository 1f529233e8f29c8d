package io.salesline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What may change inside v1, and that each thing that may not is found. */
class CompatibilityTest {

  private final ObjectNode released =
      (ObjectNode) Contracts.load().of("salesline.pipeline.opportunity.won.v1").schema();

  @Test
  void anOptionalFieldMayBeAdded() {
    assertThat(after(schema -> properties(schema).putObject("margin").put("type", "number")))
        .isEmpty();
  }

  @Test
  void descriptionsAndExamplesMayChange() {
    assertThat(after(schema -> property(schema, "stage").put("description", "Better said.")))
        .isEmpty();
    assertThat(after(schema -> property(schema, "stage").putArray("examples").add("pilot")))
        .isEmpty();
    assertThat(after(schema -> schema.put("description", "Better said."))).isEmpty();
  }

  @Test
  void aFieldMayNotGo() {
    assertThat(after(schema -> properties(schema).remove("amount"))).contains("amount is gone");
  }

  @Test
  void aFieldMayNotBeRetyped() {
    assertThat(after(schema -> property(schema, "amount").put("type", "string")))
        .singleElement()
        .asString()
        .startsWith("amount was");
  }

  @Test
  void aFieldMayNotBecomeNullable() {
    assertThat(
            after(schema -> property(schema, "stage").putArray("type").add("string").add("null")))
        .hasSize(1);
  }

  @Test
  void aClosedSetMayNotGrow() {
    assertThat(after(schema -> ((ArrayNode) property(schema, "status").path("enum")).add("paused")))
        .hasSize(1);
  }

  @Test
  void anAmountMayNotChangeItsCurrency() {
    assertThat(
            after(schema -> property(schema, "amount").put("x-currency", "currency_organisation")))
        .hasSize(1);
  }

  @Test
  void whatWasAlwaysThereMayNotBecomeOptional() {
    assertThat(after(schema -> ((ArrayNode) schema.path("required")).remove(0)))
        .containsExactly("opportunity_id is no longer always there");
  }

  @Test
  void aNewFieldMayNotBeDemanded() {
    assertThat(
            after(
                schema -> {
                  properties(schema).putObject("margin").put("type", "number");
                  ((ArrayNode) schema.path("required")).add("margin");
                }))
        .containsExactly("margin is demanded now, and what was written lacks it");
  }

  @Test
  void theSchemaMayNotBeClosed() {
    assertThat(after(schema -> schema.put("additionalProperties", false))).hasSize(1);
  }

  @Test
  void keyTopicsAndPartitionsMayNotChange() {
    assertThat(after(schema -> schema.withObject("/x-kafka").put("partitions", 24))).hasSize(1);
    assertThat(after(schema -> schema.withObject("/x-kafka").put("key", "{owner_id}"))).hasSize(1);
    assertThat(after(schema -> schema.withObject("/x-kafka").putNull("state"))).hasSize(1);
  }

  private List<String> after(Consumer<ObjectNode> change) {
    ObjectNode current = released.deepCopy();
    change.accept(current);
    return Compatibility.breaks(released, current);
  }

  private static ObjectNode properties(ObjectNode schema) {
    return (ObjectNode) schema.path("properties");
  }

  private static ObjectNode property(ObjectNode schema, String name) {
    return (ObjectNode) properties(schema).path(name);
  }
}

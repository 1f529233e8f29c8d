package io.salesline.goals.result.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.contracts.Contract;
import io.salesline.contracts.Contracts;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Metrics may count what the contracts say, no more and no less. */
class StreamsTest {

  static final Contracts CONTRACTS = Contracts.load();
  static final Set<String> TOPICS =
      Set.of(
          "salesline.pipeline.opportunity-events.v1",
          "salesline.pipeline.contract-events.v1",
          "salesline.pipeline.visit-events.v1",
          "salesline.pipeline.proposal-events.v1",
          "salesline.leads.lead-events.v1");

  @Test
  void haveTheFieldsOfEveryContract() {
    assertThat(Streams.shipped().all())
        .hasSizeGreaterThan(50)
        .allSatisfy(
            type ->
                assertThat(type.fields().keySet())
                    .as(type.type())
                    .containsExactlyElementsOf(fields(CONTRACTS.of(type.type()))));
  }

  @Test
  void haveEveryTypeThatIsPublished() {
    assertThat(CONTRACTS.all())
        .filteredOn(contract -> contract.eventsTopic().filter(TOPICS::contains).isPresent())
        .extracting(Contract::type)
        .isNotEmpty()
        .allSatisfy(type -> assertThat(Streams.shipped().find(type)).as(type).isPresent());
  }

  private static Set<String> fields(Contract contract) {
    var names = new TreeSet<String>();
    contract.schema().path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }
}

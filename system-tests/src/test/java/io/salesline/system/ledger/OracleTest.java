package io.salesline.system.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each judgement of the oracle, shown the fault that it must see. */
class OracleTest {

  private final Ledger.Entry first = entry("a", 1);
  private final Ledger.Entry second = entry("a", 2);
  private final Ledger.Entry third = entry("a", 3);

  @Test
  void aCleanRunIsFoundClean() {
    var committed = List.of(first, second, third);
    var published = List.of(first, second, first, second, third);
    assertThat(Oracle.lostAndGhosts(committed, published)).isEmpty();
    assertThat(Oracle.disorder(published)).isEmpty();
  }

  @Test
  void aLostEventIsSeen() {
    assertThat(Oracle.lostAndGhosts(List.of(first, second), List.of(first)))
        .singleElement()
        .asString()
        .startsWith("lost:");
  }

  @Test
  void aGhostIsSeen() {
    assertThat(Oracle.lostAndGhosts(List.of(first), List.of(first, second)))
        .singleElement()
        .asString()
        .startsWith("ghost:");
  }

  @Test
  void eventsInTheWrongOrderAreSeen() {
    assertThat(Oracle.disorder(List.of(first, third, second))).isNotEmpty();
    assertThat(Oracle.disorder(List.of(second))).isNotEmpty();
  }

  @Test
  void aPromiseThatWasNotKeptIsSeen() {
    var operations = new Operations();
    operations.note("kept", 201);
    operations.note("forgotten", 201);
    operations.note("doubled", 201);
    operations.note("done after all", 409);
    operations.unknown("twice");
    operations.unknown("once");
    var found = Map.of("kept", 1, "doubled", 2, "done after all", 1, "twice", 2, "once", 1);
    assertThat(Oracle.broken(operations, found))
        .hasSize(4)
        .anyMatch(verdict -> verdict.contains("forgotten"))
        .anyMatch(verdict -> verdict.contains("doubled"))
        .anyMatch(verdict -> verdict.contains("done after all"))
        .anyMatch(verdict -> verdict.contains("twice"));
  }

  @Test
  void aConversionThatEndedOnOneSideOnlyIsSeen() {
    var kept = new Oracle.Conversion("1", "converted", "converted", "a");
    var compensated = new Oracle.Conversion("2", "cancelled", "qualified", "b");
    assertThat(Oracle.unsettled(List.of(kept, compensated), Set.of("a"))).isEmpty();

    var open = new Oracle.Conversion("3", "requested", "converting", "c");
    var stuck = new Oracle.Conversion("4", "cancelled", "converting", "d");
    var withoutDeal = new Oracle.Conversion("5", "converted", "converted", "e");
    var withDeal = new Oracle.Conversion("6", "cancelled", "qualified", "f");
    assertThat(
            Oracle.unsettled(
                List.of(kept, open, stuck, withoutDeal, withDeal), Set.of("a", "f", "g")))
        .anyMatch(verdict -> verdict.contains("never ended") && verdict.contains("leadId=3"))
        .anyMatch(verdict -> verdict.contains("says otherwise") && verdict.contains("leadId=4"))
        .anyMatch(verdict -> verdict.contains("not alike") && verdict.contains("leadId=5"))
        .anyMatch(verdict -> verdict.contains("not alike") && verdict.contains("leadId=6"))
        .anyMatch(verdict -> verdict.contains("no conversion: g"));
  }

  @Test
  void theLastRevisionIsWhatAProjectionMustShow() {
    assertThat(Oracle.folded(List.of(first, third, second), "topic").values())
        .containsExactly(third);
  }

  private static Ledger.Entry entry(String key, long revision) {
    return new Ledger.Entry(
        key + revision, "topic", key, revision, JsonNodeFactory.instance.objectNode());
  }
}

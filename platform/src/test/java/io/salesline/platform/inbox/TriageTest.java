package io.salesline.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class TriageTest {

  private static final String EVENTS = "salesline.test.deal-events.v1";
  private static final String STATE = "salesline.test.deal.v1";

  private final Triage triage = new Triage(false, Map.of("known", 4L), Set.of("parked"));

  @Test
  void theNextRevisionIsApplied() {
    triage.sort(message(EVENTS, "known", 5, "salesline.test.deal.won.v1"));
    triage.sort(message(EVENTS, "known", 6, "salesline.test.deal.won.v1"));
    assertThat(triage.accepted()).hasSize(2);
    assertThat(triage.advanced()).containsExactly(Map.entry("known", 6L));
  }

  @Test
  void aLowerRevisionIsSkippedAlsoWithinTheBatch() {
    triage.sort(message(EVENTS, "known", 4, "salesline.test.deal.won.v1"));
    triage.sort(message(EVENTS, "new", 1, "salesline.test.deal.won.v1"));
    triage.sort(message(EVENTS, "new", 1, "salesline.test.deal.won.v1"));
    assertThat(triage.skipped()).isEqualTo(2);
    assertThat(triage.accepted()).hasSize(1);
  }

  @Test
  void aGapParksTheKeyAndWhatFollowsWaits() {
    triage.sort(message(EVENTS, "known", 6, "salesline.test.deal.won.v1"));
    triage.sort(message(EVENTS, "known", 5, "salesline.test.deal.won.v1"));
    triage.sort(message(EVENTS, "other", 1, "salesline.test.deal.won.v1"));
    assertThat(triage.dead()).extracting(DeadLetter::parksKey).containsExactly(true, false);
    assertThat(triage.accepted()).extracting(InboundEvent::key).containsExactly("other");
  }

  @Test
  void onAStateTopicAnyHigherRevisionIsApplied() {
    triage.sort(message(STATE, "known", 9, "salesline.test.deal.won.v1"));
    assertThat(triage.accepted()).hasSize(1);
  }

  @Test
  void aSchemaFromTheFutureParksItsKey() {
    triage.sort(message(EVENTS, "known", 5, "salesline.test.deal.won.v2"));
    assertThat(triage.dead())
        .extracting(DeadLetter::reason)
        .first()
        .asString()
        .contains("unknown version");
  }

  @Test
  void aParkedKeyStaysParked() {
    triage.sort(message(EVENTS, "parked", 1, "salesline.test.deal.won.v1"));
    assertThat(triage.accepted()).isEmpty();
    assertThat(triage.dead()).hasSize(1);
  }

  @Test
  void aRecordWithoutAKeyIsDeadAndParksNothing() {
    triage.sort(message(EVENTS, null, 1, "salesline.test.deal.won.v1"));
    triage.sort(message(EVENTS, "other", 1, "salesline.test.deal.won.v1"));
    assertThat(triage.dead()).hasSize(1);
    assertThat(triage.accepted()).hasSize(1);
  }

  private static ConsumerRecord<String, byte[]> message(
      String topic, String key, long revision, String type) {
    var message = new ConsumerRecord<>(topic, 0, 0, key, "{}".getBytes(StandardCharsets.UTF_8));
    header(message, "ce_type", type);
    header(message, "ce_id", "7b4a0a9e-0b1c-4f0e-9d5b-1f3f7a0f6a11");
    header(message, "ce_revision", Long.toString(revision));
    header(message, "ce_time", "2026-11-24T00:00:00Z");
    header(message, "ce_recordedat", "2026-11-24T00:00:00Z");
    return message;
  }

  private static void header(ConsumerRecord<?, ?> message, String name, String value) {
    message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}

package io.salesline.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.system.ledger.Topic;
import io.salesline.system.running.Company;
import io.salesline.system.running.Eventually;
import io.salesline.system.running.RunningSystem;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Fault 8: a consumer is killed between its own commit and that of its offset. */
class RedeliveryIT {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration RECOVERY = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 5;
  private static final String GROUP = "salesline-reporting-deals";

  private final RunningSystem system = RunningSystem.shared();
  private final Company company = Company.of(system);
  private final Topic topic = new Topic(system, "salesline.pipeline.opportunity-events.v1");

  @Test
  void whatIsDeliveredTwiceIsCountedOnce() throws Exception {
    // Given
    var judgement = new Judgement(system, company);

    // When: killed so that Kafka does not know yet what the database has
    boolean between = false;
    for (int i = 0; i < ATTEMPTS && !between; i++) {
      String deal = newDeal();
      Eventually.within(
          SOON,
          () -> company.as("ann").get("/api/reporting/v1/deals/" + deal + "/events").expect(200));
      long pid = system.part("reporting-service").pid();
      system.part("reporting-service").kill();
      between = committed(last(deal)) <= last(deal).offset();
      Eventually.within(
          RECOVERY, () -> assertThat(system.part("reporting-service").pid()).isNotEqualTo(pid));
      Eventually.within(
          RECOVERY, () -> company.as("dirk").get("/api/reporting/v1/funnel").expect(200));
    }
    assertThat(between).as("killed before the offset was committed").isTrue();

    // Then: it came again, and changed nothing
    Eventually.within(
        RECOVERY,
        () ->
            assertThat(
                    system
                        .part("reporting-service")
                        .measured("salesline_inbox_skipped_total", "consumer=\"deals\""))
                .isPositive());
    assertThat(judgement.funnel()).isEqualTo(judgement.folded());
  }

  private String newDeal() {
    var ann = company.as("ann");
    String customer =
        ann.post("/api/leads/v1/customers", Map.of("name", "Twice"))
            .expect(201)
            .text("customer_id");
    return ann.post(
            "/api/pipeline/v1/opportunities",
            Map.of(
                "name",
                "Twice",
                "customer_id",
                customer,
                "amount",
                Map.of("amount", "3.00", "currency", "USD")))
        .expect(201)
        .text("opportunity_id");
  }

  private ConsumerRecord<String, byte[]> last(String deal) {
    return topic.recordsOf(deal).getLast();
  }

  /** The offset that the group would go on from. */
  private long committed(ConsumerRecord<String, byte[]> record) throws Exception {
    var partition = new TopicPartition(record.topic(), record.partition());
    Map<String, Object> settings = Map.of("bootstrap.servers", system.bootstrapServers());
    try (var admin = Admin.create(settings)) {
      var offsets = admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
      return offsets.containsKey(partition) ? offsets.get(partition).offset() : 0;
    }
  }
}

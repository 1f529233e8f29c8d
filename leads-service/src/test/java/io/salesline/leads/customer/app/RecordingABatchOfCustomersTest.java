package io.salesline.leads.customer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.customer.domain.CustomerDecision;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordingABatchOfCustomersTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final MemberId ADA = new MemberId(UUID.randomUUID());
  private static final MemberId RICK = new MemberId(UUID.randomUUID());

  private static CustomerRecord told(String id, String parent) {
    return new CustomerRecord(id, "Customer " + id, "retail", null, parent, null);
  }

  private static CustomerRecord owned(String id, String owner) {
    return new CustomerRecord(id, "Customer " + id, null, null, null, owner);
  }

  private static CustomerBatch batch(List<CustomerRecord> records, Customer... existing) {
    return new CustomerBatch(records, List.of(existing), Map.of("rick", RICK), ADA, NOON);
  }

  private static List<String> outcomes(CustomerBatch batch, List<CustomerRecord> records) {
    return records.stream().map(record -> word(batch.decide(record))).toList();
  }

  private static String word(CustomerOutcome outcome) {
    return switch (outcome) {
      case CustomerOutcome.Created created -> "created";
      case CustomerOutcome.Amended amended -> "amended";
      case CustomerOutcome.Unchanged unchanged -> "unchanged";
      case CustomerOutcome.Rejected rejected -> rejected.refusal().code();
    };
  }

  private static Customer[] stored(List<CustomerRecord> records) {
    var batch = batch(records);
    outcomes(batch, records);
    return batch.decisions().stream().map(CustomerDecision::customer).toArray(Customer[]::new);
  }

  @Test
  void parentsAreDecidedBeforeThoseBeneathWhereverTheyStand() {
    var records = List.of(told("c", "b"), told("b", "a"), told("a", null));
    var batch = batch(records);
    assertThat(outcomes(batch, records)).containsExactly("created", "created", "created");
    assertThat(batch.decisions())
        .extracting(decision -> decision.customer().id())
        .containsExactly(
            CustomerId.ofExternal("a"), CustomerId.ofExternal("b"), CustomerId.ofExternal("c"));
  }

  @Test
  void aRingIsRejectedAsAWhole() {
    var records = List.of(told("a", "c"), told("b", "a"), told("c", "b"));
    var batch = batch(records);
    assertThat(outcomes(batch, records)).allMatch(code -> code.equals("parent-unknown"));
    assertThat(batch.decisions()).isEmpty();
  }

  @Test
  void aRingThroughWhatIsStoredIsRejected() {
    // Given: b beneath a
    var existing = stored(List.of(told("a", null), told("b", "a")));

    // When
    var records = List.of(told("a", "b"));

    // Then
    assertThat(outcomes(batch(records, existing), records))
        .containsExactly("customer-above-itself");
  }

  @Test
  void twoStoredCustomersMayChangePlaces() {
    var existing = stored(List.of(told("a", null), told("b", "a")));
    var records = List.of(told("a", "b"), told("b", null));
    assertThat(outcomes(batch(records, existing), records)).containsExactly("amended", "amended");
  }

  @Test
  void whoeverIsBeneathARejectedRecordIsRejectedToo() {
    var records = List.of(told("b", "a"), owned("a", "nobody"));
    assertThat(outcomes(batch(records), records))
        .containsExactly("parent-unknown", "username-unknown");
  }

  @Test
  void aRecordToldTwiceInOneRequestCountsOnce() {
    var records = List.of(owned("a", "rick"), owned("a", null));
    var batch = batch(records);
    assertThat(outcomes(batch, records)).containsExactly("created", "named-twice");
    assertThat(batch.decisions().getFirst().customer().facts().ownerId()).isEqualTo(RICK);
  }

  @Test
  void theSameTellingChangesNothing() {
    var records = List.of(told("a", null), told("b", "a"));
    assertThat(outcomes(batch(records, stored(records)), records))
        .containsExactly("unchanged", "unchanged");
  }
}

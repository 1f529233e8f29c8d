package io.salesline.leads.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.leads.id.ConversionId;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangingACustomerTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final MemberId RICK = new MemberId(UUID.randomUUID());
  private static final MemberId ROSA = new MemberId(UUID.randomUUID());

  private static CustomerFacts facts(String name, MemberId owner, CustomerStatus status) {
    return new CustomerFacts(name, "retail", null, owner, null, status);
  }

  private static Customer customer(CustomerStatus status) {
    var origin = Origin.conversion(ConversionId.of(LeadId.fresh()));
    var facts = facts("Cancity", RICK, status);
    return Customer.create(CustomerId.fresh(), facts, origin, RICK, NOON).customer();
  }

  @Test
  void aNewCustomerIsNamed() {
    var facts = facts("Cancity", RICK, CustomerStatus.ACTIVE);
    var created = Customer.create(CustomerId.fresh(), facts, Origin.HERE, RICK, NOON);
    assertThat(created.renames()).isTrue();
    assertThat(created.customer().revision()).isEqualTo(1);
    assertThat(created.customer().profileRevision()).isEqualTo(1);
  }

  @Test
  void anEditSaysWhatItChangedAndWhoHadItBefore() {
    // Given
    Customer customer = customer(CustomerStatus.ACTIVE);

    // When
    var amended = customer.amend(facts("Cancity", ROSA, CustomerStatus.ACTIVE), NOON).orElseThrow();

    // Then
    assertThat(amended.event()).isEqualTo(new CustomerEvent.Amended(List.of("owner_id"), RICK));
    assertThat(amended.renames()).isFalse();
    assertThat(customer.revision()).isEqualTo(2);
    assertThat(customer.profileRevision()).isEqualTo(1);
  }

  @Test
  void anotherNameIsTheProfilesAffairToo() {
    Customer customer = customer(CustomerStatus.ACTIVE);
    var amended =
        customer.amend(facts("Cancity Ltd", RICK, CustomerStatus.ACTIVE), NOON).orElseThrow();
    assertThat(amended.renames()).isTrue();
    assertThat(customer.profileRevision()).isEqualTo(2);
  }

  @Test
  void theSameFactsChangeNothing() {
    Customer customer = customer(CustomerStatus.ACTIVE);
    assertThat(customer.amend(customer.facts(), NOON)).isEmpty();
    assertThat(customer.activate(NOON)).isEmpty();
    assertThat(customer.revision()).isEqualTo(1);
  }

  @Test
  void onlyAProspectIsWithdrawn() {
    assertThat(customer(CustomerStatus.PROSPECT).withdraw(NOON)).isPresent();
    assertThat(customer(CustomerStatus.ACTIVE).withdraw(NOON)).isEmpty();
    assertThat(customer(CustomerStatus.WITHDRAWN).withdraw(NOON)).isEmpty();
  }

  @Test
  void aDealMakesAnybodyACustomer() {
    for (CustomerStatus status : List.of(CustomerStatus.PROSPECT, CustomerStatus.WITHDRAWN)) {
      Customer customer = customer(status);
      assertThat(customer.activate(NOON)).isPresent();
      assertThat(customer.facts().status()).isEqualTo(CustomerStatus.ACTIVE);
    }
  }

  @Test
  void theSameTellingIsNotTakenOverTwiceWhateverPeopleChangedHere() {
    // Given
    var told = facts("Cancity", null, CustomerStatus.ACTIVE);
    var origin = Origin.external("Cancity", "digest");
    Customer customer =
        Customer.create(CustomerId.ofExternal("Cancity"), told, origin, RICK, NOON).customer();
    customer.amend(facts("Cancity", ROSA, CustomerStatus.ACTIVE), NOON);

    // When
    var again = customer.recordAgain(told, "digest", NOON);

    // Then
    assertThat(again).isEmpty();
    assertThat(customer.facts().ownerId()).isEqualTo(ROSA);
    assertThat(customer.recordAgain(told, "another digest", NOON)).isPresent();
    assertThat(customer.origin().sourceDigest()).isEqualTo("another digest");
  }
}

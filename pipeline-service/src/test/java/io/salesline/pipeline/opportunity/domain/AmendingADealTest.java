package io.salesline.pipeline.opportunity.domain;

import static io.salesline.pipeline.opportunity.domain.SampleDeals.CUSTOMER;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.LATER;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.OWNER;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.dollars;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.pipeline.id.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AmendingADealTest {

  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

  @Test
  void theEventNamesWhatWasEditedInOrder() {
    // Given
    Opportunity deal = SampleDeals.opened();
    var edited = new Terms("Fifty", CUSTOMER, OWNER, null, dollars("2000"), CHRISTMAS);

    // When
    Optional<Decision> decision = deal.amend(edited, LATER);

    // Then
    assertThat(decision.orElseThrow().event())
        .isEqualTo(
            new OpportunityEvent.Amended(
                List.of("amount", "expected_close", "name"), Optional.empty()));
    assertThat(decision.get().before().terms()).isEqualTo(terms());
    assertThat(deal.terms()).isEqualTo(edited);
    assertThat(deal.revision()).isEqualTo(2);
  }

  @Test
  void aDealThatChangesHandsNamesItsPreviousOwner() {
    // Given
    Opportunity deal = SampleDeals.opened();
    var colleague = new MemberId(UUID.randomUUID());
    var edited = new Terms("Forty workstations", CUSTOMER, colleague, null, dollars("1054"), null);

    // When
    Optional<Decision> decision = deal.amend(edited, LATER);

    // Then
    assertThat(decision.orElseThrow().event())
        .isEqualTo(new OpportunityEvent.Amended(List.of("owner_id"), Optional.of(OWNER)));
  }

  @Test
  void nothingEditedIsNoEvent() {
    // Given
    Opportunity deal = SampleDeals.opened();
    var same = new Terms("Forty workstations", CUSTOMER, OWNER, null, dollars("1054.00"), null);

    // When
    Optional<Decision> decision = deal.amend(same, LATER);

    // Then
    assertThat(decision).isEmpty();
    assertThat(deal.revision()).isEqualTo(1);
  }

  @Test
  void aClosedDealIsNotEdited() {
    // Given
    Opportunity deal = SampleDeals.in("won");
    var edited = new Terms("Forty workstations", CUSTOMER, OWNER, null, dollars("9999"), null);

    // When / Then
    assertThatThrownBy(() -> deal.amend(edited, LATER)).hasMessageContaining("opportunity-closed");
    assertThat(deal.terms()).isEqualTo(terms().booked());
  }
}

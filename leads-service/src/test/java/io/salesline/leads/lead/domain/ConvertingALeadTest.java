package io.salesline.leads.lead.domain;

import static io.salesline.leads.lead.domain.SampleLeads.LATER;
import static io.salesline.leads.lead.domain.SampleLeads.REQUEST;
import static io.salesline.leads.lead.domain.SampleLeads.RICK;
import static io.salesline.leads.lead.domain.SampleLeads.ROSA;
import static io.salesline.leads.lead.domain.SampleLeads.claimed;
import static io.salesline.leads.lead.domain.SampleLeads.converted;
import static io.salesline.leads.lead.domain.SampleLeads.converting;
import static io.salesline.leads.lead.domain.SampleLeads.disqualified;
import static io.salesline.leads.lead.domain.SampleLeads.link;
import static io.salesline.leads.lead.domain.SampleLeads.qualified;
import static io.salesline.leads.lead.domain.SampleLeads.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.platform.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConvertingALeadTest {

  @Test
  void theRequestLocksTheLeadAndNamesWhatWillComeOfIt() {
    // Given
    Lead lead = qualified();

    // When
    LeadDecision decision = lead.requestConversion(link(lead), null, REQUEST, LATER);

    // Then
    assertThat(decision.event()).isEqualTo(REQUEST);
    assertThat(lead.standing().status()).isEqualTo(LeadStatus.CONVERTING);
    assertThat(lead.standing().opportunityId()).isEqualTo(link(lead).opportunityId());
    assertThat(lead.profile().worth()).isEqualTo(Money.of("1054.00", "USD"));
  }

  @Test
  void whatIsSaidOfTheDealIsKnownBetterThanTheEstimate() {
    Lead lead = qualified();
    lead.requestConversion(link(lead), Money.of("20", "EUR"), REQUEST, LATER);
    assertThat(lead.profile().worth()).isEqualTo(Money.of("20.00", "EUR"));
    assertThat(lead.profile().currency()).isEqualTo("EUR");
  }

  @Test
  void theDealConvertsALeadInWhateverStateItIsFound() {
    for (Lead lead : List.of(converting(), qualified(), claimed(), disqualified(), waiting())) {
      // When
      var decision = lead.convert(link(lead), RICK, LATER);

      // Then
      assertThat(decision).isPresent();
      assertThat(lead.standing().status()).isEqualTo(LeadStatus.CONVERTED);
      assertThat(lead.standing().ownerId()).isEqualTo(RICK);
      assertThat(lead.standing().qualifiedAt()).isNotNull();
      assertThat(lead.standing().disqualificationReason()).isNull();
    }
  }

  @Test
  void theLeadFollowsItsDealsOwner() {
    Lead lead = claimed();
    lead.convert(link(lead), ROSA, LATER);
    assertThat(lead.standing().ownerId()).isEqualTo(ROSA);
  }

  @Test
  void aDealThatIsKnownChangesNothing() {
    Lead lead = converted();
    long revision = lead.revision();
    assertThat(lead.convert(link(lead), RICK, LATER)).isEmpty();
    assertThat(lead.revision()).isEqualTo(revision);
  }

  @Test
  void aCancellationGivesTheLeadBackToItsOwner() {
    // Given
    Lead lead = converting();

    // When
    var decision = lead.cancelConversion("refused", "product-unknown", LATER).orElseThrow();

    // Then
    assertThat(decision.event())
        .isEqualTo(new LeadEvent.ConversionCancelled(link(lead), "refused", "product-unknown"));
    assertThat(lead.standing().status()).isEqualTo(LeadStatus.QUALIFIED);
    assertThat(lead.standing().ownerId()).isEqualTo(RICK);
    assertThat(lead.standing().conversionId()).isNull();
  }

  @Test
  void whereNothingIsUnderWayNothingIsCancelled() {
    for (Lead lead : List.of(waiting(), claimed(), qualified(), disqualified(), converted())) {
      assertThat(lead.cancelConversion("timed-out", null, LATER)).isEmpty();
    }
  }
}

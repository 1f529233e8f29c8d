package io.salesline.leads.lead.domain;

import static io.salesline.leads.lead.domain.SampleLeads.LATER;
import static io.salesline.leads.lead.domain.SampleLeads.NOON;
import static io.salesline.leads.lead.domain.SampleLeads.claimed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContactingALeadTest {

  @Test
  void anAttemptIsAContactAlthoughNobodyAnswered() {
    // Given
    Lead lead = claimed();

    // When
    LeadDecision decision = lead.contacted(attempt(NOON));

    // Then
    assertThat(decision.event()).isEqualTo(new LeadEvent.Contacted("call", "not-reached", false));
    assertThat(decision.at()).isEqualTo(NOON);
    assertThat(decision.before()).isEqualTo(lead.standing());
    assertThat(lead.revision()).isEqualTo(3);
    assertThat(lead.engagement()).isEqualTo(new Engagement(NOON, NOON, null));
  }

  @Test
  void somebodyAnswersForTheFirstTimeOnce() {
    Lead lead = claimed();
    assertThat(lead.contacted(answer(NOON)).event())
        .isEqualTo(new LeadEvent.Contacted("mail", "reached", true));
    assertThat(lead.contacted(answer(LATER)).event())
        .isEqualTo(new LeadEvent.Contacted("mail", "reached", false));
    assertThat(lead.engagement()).isEqualTo(new Engagement(NOON, LATER, NOON));
  }

  @Test
  void whatIsToldLaterMayHaveHappenedBefore() {
    Lead lead = claimed();
    lead.contacted(answer(LATER));
    lead.contacted(attempt(NOON));
    assertThat(lead.engagement()).isEqualTo(new Engagement(NOON, LATER, LATER));
  }

  private static Approach attempt(Instant at) {
    return new Approach("call", "not-reached", false, at);
  }

  private static Approach answer(Instant at) {
    return new Approach("mail", "reached", true, at);
  }
}

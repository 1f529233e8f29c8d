package io.salesline.leads.lead.domain;

import static io.salesline.leads.lead.domain.SampleLeads.LATER;
import static io.salesline.leads.lead.domain.SampleLeads.NOON;
import static io.salesline.leads.lead.domain.SampleLeads.RICK;
import static io.salesline.leads.lead.domain.SampleLeads.link;
import static io.salesline.leads.lead.domain.SampleLeads.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.PoolId;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingInColumnsTest {

  @Test
  void everyStateIsReadAsItWasWritten() {
    var tenure = new Tenure(RICK, NOON);
    var link = link(waiting());
    List<LeadState> states =
        List.of(
            new LeadState.Waiting(),
            new LeadState.Claimed(tenure),
            new LeadState.Qualified(tenure, LATER),
            new LeadState.Converting(tenure, LATER, link),
            new LeadState.Converted(tenure, LATER, link),
            new LeadState.Disqualified(tenure, LATER, DisqualificationReason.SPAM),
            new LeadState.Merged(tenure, LATER, LeadId.fresh()));
    for (LeadState state : states) {
      assertThat(Standing.of(PoolId.DEFAULT, state).state()).isEqualTo(state);
    }
    assertThat(states).extracting(LeadState::status).containsExactly(LeadStatus.values());
  }

  @Test
  void theDefaultPoolIsTheOneThatTheDatabaseBeginsWith() {
    assertThat(PoolId.DEFAULT).hasToString("99b76ebe-f5be-3a68-8fdd-db3126fb7246");
  }
}

package io.salesline.leads.lead.domain;

import static io.salesline.leads.lead.domain.SampleLeads.LATER;
import static io.salesline.leads.lead.domain.SampleLeads.NOON;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.leads.id.PoolId;
import io.salesline.leads.id.RuleId;
import io.salesline.platform.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkingWithALeadTest {

  @Nested
  class ALeadThatWaits {

    @Test
    void belongsToNobodyAndCanOnlyBeClaimed() {
      Lead lead = waiting();
      assertThat(lead.standing().state()).isEqualTo(new LeadState.Waiting());
      assertThat(lead.standing().ownerId()).isNull();
      assertThat(lead.actions()).containsExactly(LeadAction.CLAIM);
      assertThat(lead.revision()).isEqualTo(1);
    }

    @Test
    void isClaimedAndProtected() {
      Lead lead = waiting();

      LeadDecision decision = lead.claim(RICK, LATER, NOON);

      assertThat(decision.event()).isEqualTo(new LeadEvent.Claimed());
      assertThat(lead.standing().ownerId()).isEqualTo(RICK);
      assertThat(lead.protectedUntil()).isEqualTo(LATER);
      assertThat(lead.revision()).isEqualTo(2);
    }

    @Test
    void waitsSinceItCameInOrSinceSomebodyGaveItBack() {
      Lead lead = waiting();
      assertThat(lead.waitingSince()).isEqualTo(NOON);
      lead.claim(RICK, LATER, NOON);
      assertThat(lead.waitingSince()).isNull();
      lead.release(PoolId.DEFAULT, LATER);
      assertThat(lead.waitingSince()).isEqualTo(LATER);
    }

    @Test
    void goesIntoTheOtherPoolThatARuleNames() {
      // Given
      Lead lead = waiting();
      PoolId east = PoolId.fresh();
      var routed = new LeadEvent.Routed(RuleId.fresh(), 2, 7, PoolId.DEFAULT);

      // When
      LeadDecision decision = lead.route(east, routed, LATER);

      // Then
      assertThat(decision.event()).isEqualTo(routed);
      assertThat(decision.before().poolId()).isEqualTo(PoolId.DEFAULT);
      assertThat(lead.standing().poolId()).isEqualTo(east);
      assertThat(lead.standing().state()).isEqualTo(new LeadState.Waiting());
      assertThat(lead.revision()).isEqualTo(2);
      assertThatThrownBy(() -> claimed().route(east, routed, LATER))
          .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesEverythingElse() {
      assertRefused(SampleLeads::waiting, "lead-unowned");
    }
  }

  @Nested
  class AClaimedLead {

    @Test
    void tellsSomebodyElseWhyTheyCannotHaveIt() {
      Refusal refusal = claimed().claimRefusal(ROSA);
      assertThat(refusal.status()).isEqualTo(409);
      assertThat(refusal.code()).isEqualTo("lead-already-claimed");
      assertThat(refusal.parameters()).containsOnly(Map.entry("claimed_at", NOON));
      assertThat(claimed().claimRefusal(RICK).code()).isEqualTo("lead-already-yours");
    }

    @Test
    void isQualifiedWithOneEventAndOneRevision() {
      // Given
      Lead lead = claimed();

      // When
      LeadDecision decision = lead.qualify(LATER);

      // Then
      assertThat(decision.event()).isEqualTo(new LeadEvent.Qualified());
      assertThat(decision.before().status()).isEqualTo(LeadStatus.CLAIMED);
      assertThat(lead.revision()).isEqualTo(3);
      assertThat(lead.standing().qualifiedAt()).isEqualTo(LATER);
      assertThat(lead.standing().claimedAt()).isEqualTo(NOON);
    }

    @Test
    void goesBackAsIfNobodyHadHadIt() {
      Lead lead = qualified();
      LeadDecision decision = lead.release(PoolId.DEFAULT, LATER);
      assertThat(decision.event()).isEqualTo(new LeadEvent.Released(RICK));
      assertThat(lead.standing())
          .isEqualTo(Standing.of(lead.standing().poolId(), new LeadState.Waiting()));
    }

    @Test
    void passesOnAsItStands() {
      // Given
      Lead lead = qualified();

      // When
      LeadDecision decision = lead.transfer(RICK, ROSA, LATER).orElseThrow();

      // Then
      assertThat(decision.event()).isEqualTo(new LeadEvent.Transferred(RICK));
      assertThat(lead.standing().status()).isEqualTo(LeadStatus.QUALIFIED);
      assertThat(lead.standing().ownerId()).isEqualTo(ROSA);
      assertThat(lead.standing().claimedAt()).isEqualTo(LATER);
      assertThat(lead.revision()).isEqualTo(decision.lead().revision());
    }

    @Test
    void passesOnOnlyFromWhoHasIt() {
      for (Lead lead : List.of(SampleLeads.waiting(), converting(), converted(), disqualified())) {
        long revision = lead.revision();
        assertThat(lead.transfer(RICK, ROSA, LATER)).isEmpty();
        assertThat(lead.revision()).isEqualTo(revision);
      }
      assertThat(claimed().transfer(ROSA, RICK, LATER)).isEmpty();
    }

    @Test
    void isQualifiedOnTheWayToItsConversion() {
      Lead lead = claimed();
      assertThat(lead.qualifyToConvert(LATER)).isPresent();
      assertThat(lead.qualifyToConvert(LATER)).isEmpty();
    }

    @Test
    void isNotConvertedUnqualified() {
      Lead lead = claimed();
      assertThatThrownBy(() -> lead.requestConversion(link(lead), null, REQUEST, LATER))
          .hasMessageContaining("lead-not-qualified");
    }
  }

  @Nested
  class AQualifiedLead {

    @Test
    void isNotQualifiedTwice() {
      Lead lead = qualified();
      assertThatThrownBy(() -> lead.qualify(LATER)).hasMessageContaining("lead-already-qualified");
      assertThat(lead.revision()).isEqualTo(3);
    }

    @Test
    void isDisqualifiedForAReason() {
      Lead lead = qualified();
      lead.disqualify(DisqualificationReason.SPAM, LATER);
      assertThat(lead.standing().disqualificationReason()).isEqualTo(DisqualificationReason.SPAM);
      assertThat(lead.standing().ownerId()).isEqualTo(RICK);
    }
  }

  @Nested
  class WhatIsOver {

    @Test
    void refusesEverything() {
      assertRefused(SampleLeads::converting, "lead-converting");
      assertRefused(SampleLeads::converted, "lead-converted");
      assertRefused(SampleLeads::disqualified, "lead-disqualified");
      for (Lead lead : List.of(converting(), converted(), disqualified())) {
        assertThat(lead.actions()).isEmpty();
      }
    }
  }

  private static void assertRefused(Supplier<Lead> in, String code) {
    Map<String, Consumer<Lead>> commands =
        Map.of(
            "qualify", lead -> lead.qualify(LATER),
            "disqualify", lead -> lead.disqualify(DisqualificationReason.OTHER, LATER),
            "release", lead -> lead.release(PoolId.DEFAULT, LATER),
            "contact", lead -> lead.contacted(new Approach("call", "reached", true, LATER)),
            "qualify to convert", lead -> lead.qualifyToConvert(LATER),
            "convert", lead -> lead.requestConversion(link(lead), null, REQUEST, LATER));
    commands.forEach(
        (name, command) -> {
          Lead lead = in.get();
          Standing before = lead.standing();
          long revision = lead.revision();
          assertThatThrownBy(() -> command.accept(lead))
              .as(name)
              .isInstanceOfSatisfying(
                  Refusal.class,
                  refusal -> {
                    assertThat(refusal.status()).isEqualTo(409);
                    assertThat(refusal.code()).isEqualTo(code);
                  });
          assertThat(lead.standing()).isEqualTo(before);
          assertThat(lead.revision()).isEqualTo(revision);
        });
  }
}

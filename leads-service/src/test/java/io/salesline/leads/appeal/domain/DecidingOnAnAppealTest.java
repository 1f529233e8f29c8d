package io.salesline.leads.appeal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecidingOnAnAppealTest {

  private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
  private static final MemberId RICK = new MemberId(UUID.randomUUID());
  private static final MemberId ROSA = new MemberId(UUID.randomUUID());
  private static final MemberId MAX = new MemberId(UUID.randomUUID());
  private static final MemberId MIA = new MemberId(UUID.randomUUID());

  private final Appeal appeal =
      Appeal.file(
          AppealKind.RECYCLE,
          Matter.of(LeadId.fresh()),
          RICK,
          new Dispute(Set.of(RICK, ROSA), true, false),
          "I was ill",
          NOW);

  @Test
  void whoHasNoPartInItDecidesOnce() {
    Appeal decided = appeal.decided(dispute(ROSA), by(MIA));

    assertThat(decided.revision()).isEqualTo(2);
    assertThat(decided.decision()).map(Decision::verdict).contains("upheld");
    assertThatThrownBy(() -> decided.decided(dispute(ROSA), by(MIA)))
        .hasMessageContaining("appeal-decided");
  }

  @Test
  void noPartyDecides() {
    for (MemberId party : Set.of(RICK, ROSA)) {
      assertThatThrownBy(() -> appeal.decided(dispute(), by(party)))
          .hasMessageContaining("appeal-of-ones-own");
    }
  }

  @Test
  void whoGotTheLeadSinceThenIsAParty() {
    assertThatThrownBy(() -> appeal.decided(dispute(MAX), by(MAX)))
        .hasMessageContaining("appeal-of-ones-own");
    assertThat(appeal.decided(dispute(MAX), by(MIA)).parties())
        .containsExactlyInAnyOrder(RICK, ROSA, MAX);
  }

  private static Dispute dispute(MemberId... owners) {
    return new Dispute(Set.of(owners), true, false);
  }

  private static Decision by(MemberId member) {
    return new Decision(true, "The ledger says so", member, NOW);
  }
}

package io.salesline.leads.assignment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TakingTurnsTest {

  private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
  private static final MemberId RICK = member(1);
  private static final MemberId ROSA = member(2);
  private static final MemberId SAM = member(3);

  private final List<Epoch> epochs = new ArrayList<>();
  private final List<Load> loads = new ArrayList<>();
  private final List<Choice> log = new ArrayList<>();
  private Epoch epoch;
  private Rota.Position position = Rota.Position.START;

  @Test
  void whoComesBackFromAnAbsenceIsNotFlooded() {
    // Given
    give(30, Strategy.ROTATION, free(RICK), free(ROSA), free(SAM));
    give(30, Strategy.ROTATION, free(RICK), free(ROSA));

    // When
    var received = give(6, Strategy.ROTATION, free(RICK), free(ROSA), free(SAM));

    // Then
    assertThat(received).containsOnly(RICK, ROSA, SAM);
    assertThat(received).filteredOn(SAM::equals).hasSize(2);
    assertThat(epochs).extracting(Epoch::number).containsExactly(1, 2, 3);
    assertThat(epochs)
        .extracting(Epoch::reason)
        .containsExactly(
            Epoch.Reason.FIRST,
            Epoch.Reason.AVAILABILITY_CHANGED,
            Epoch.Reason.AVAILABILITY_CHANGED);
  }

  @Test
  void sharesGoOnFromOneTurnToTheNext() {
    for (int turn = 0; turn < 10; turn++) {
      give(1, Strategy.ROTATION, free(ROSA), free(RICK));
    }
    assertThat(epochs).hasSize(1);
    assertThat(log).filteredOn(choice -> choice.member().equals(RICK)).hasSize(5);
  }

  @Test
  void weightsAreShares() {
    var received = give(40, Strategy.WEIGHTED_ROTATION, new Candidate(RICK, 3, 0, 0), free(ROSA));
    assertThat(received).filteredOn(RICK::equals).hasSize(30);
  }

  @Test
  void withoutWeightsAllAreEqual() {
    var received = give(40, Strategy.ROTATION, new Candidate(RICK, 3, 0, 0), free(ROSA));
    assertThat(received).filteredOn(RICK::equals).hasSize(20);
  }

  @Test
  void theLeastLoadedCatchesUp() {
    var received =
        give(
            9,
            Strategy.LEAST_LOADED,
            new Candidate(RICK, 1, 0, 10),
            new Candidate(ROSA, 1, 0, 4),
            new Candidate(SAM, 1, 0, 7));
    assertThat(received).filteredOn(ROSA::equals).hasSize(6);
    assertThat(received).filteredOn(SAM::equals).hasSize(3);
  }

  @Test
  void whoWaitedLongestComesFirstAndANewcomerBeforeAll() {
    give(1, Strategy.LONGEST_WAITING, free(RICK), free(ROSA));
    assertThat(give(3, Strategy.LONGEST_WAITING, free(RICK), free(ROSA), free(SAM)))
        .containsExactly(SAM, ROSA, RICK);
  }

  @Test
  void whoseHandsAreFullGetsNoMoreAndTheOthersGoOn() {
    var received = give(10, Strategy.ROTATION, new Candidate(RICK, 1, 5, 3), free(ROSA), free(SAM));
    assertThat(received).filteredOn(RICK::equals).hasSize(2);
    assertThat(received).hasSize(10);
    assertThat(epochs).hasSize(2);
  }

  @Test
  void whenAllHandsAreFullNobodyIsChosen() {
    var received = give(10, Strategy.ROTATION, new Candidate(RICK, 1, 5, 3));
    assertThat(received).containsExactly(RICK, RICK);
  }

  @Test
  void theLogGivesTheSameChoicesAgain() {
    // Given
    give(50, Strategy.WEIGHTED_ROTATION, new Candidate(RICK, 3, 0, 0), free(ROSA), free(SAM));
    give(20, Strategy.LEAST_LOADED, new Candidate(RICK, 1, 12, 8), new Candidate(SAM, 1, 0, 7));
    give(20, Strategy.LEAST_LOADED, new Candidate(RICK, 1, 12, 9), new Candidate(SAM, 1, 0, 7));
    give(20, Strategy.LONGEST_WAITING, free(RICK), free(ROSA), free(SAM));

    // When
    var replay = new Replay(epochs, loads);

    // Then
    assertThat(log).hasSize(110).allSatisfy(choice -> assertThat(replay.next(choice)).isEmpty());
  }

  @Test
  void aLogThatSomebodyChangedDoesNot() {
    // Given
    give(50, Strategy.WEIGHTED_ROTATION, new Candidate(RICK, 3, 0, 0), free(ROSA), free(SAM));

    // Then
    assertThat(flawWith(20, changed(log.get(20), SAM, log.get(20).lead())))
        .isEqualTo(Replay.Flaw.OTHER_CHOICE);
    assertThat(flawWith(20, changed(log.get(20), log.get(20).member(), LeadId.fresh())))
        .isEqualTo(Replay.Flaw.OTHER_DIGEST);
    assertThat(flawWith(20, log.get(21))).isEqualTo(Replay.Flaw.OUT_OF_SEQUENCE);
  }

  @Test
  void aPoolTakesEveryLeadAndItsLogIsReplayedWithThoseOfPeople() {
    // Given
    give(5, Strategy.ROTATION, free(RICK), free(ROSA));

    // When
    assertThat(keep(3, PoolId.DEFAULT)).containsOnly(PoolId.DEFAULT).hasSize(3);
    give(2, Strategy.LONGEST_WAITING, free(RICK), free(ROSA));

    // Then
    var replay = new Replay(epochs, loads);
    assertThat(log).hasSize(10).allSatisfy(choice -> assertThat(replay.next(choice)).isEmpty());
  }

  @Test
  void aPoolThatSomebodyChangedInTheLogIsFound() {
    // Given
    keep(3, PoolId.DEFAULT);
    Choice kept = log.get(1);

    // Then
    assertThat(flawWith(1, into(kept, PoolId.fresh()))).isEqualTo(Replay.Flaw.OTHER_CHOICE);
    assertThat(flawWith(1, changed(kept, RICK, kept.lead()))).isEqualTo(Replay.Flaw.OTHER_CHOICE);
    assertThat(flawWith(1, log.get(2))).isEqualTo(Replay.Flaw.OUT_OF_SEQUENCE);
  }

  private static Choice into(Choice choice, PoolId pool) {
    return new Choice(
        choice.sequence(), choice.epoch(), choice.lead(), null, pool, choice.digest());
  }

  private Replay.Flaw flawWith(int place, Choice instead) {
    var replay = new Replay(epochs, loads);
    log.subList(0, place).forEach(replay::next);
    return replay.next(instead).orElseThrow();
  }

  private static Choice changed(Choice choice, MemberId member, LeadId lead) {
    return new Choice(choice.sequence(), choice.epoch(), lead, member, null, choice.digest());
  }

  private List<MemberId> give(int leads, Strategy strategy, Candidate... there) {
    var terms = new Rota.Terms(strategy.ordinal() + 1, 1, strategy, null);
    return turn(leads, terms, there).stream().map(Choice::member).toList();
  }

  private List<PoolId> keep(int leads, PoolId pool) {
    return turn(leads, new Rota.Terms(9, 1, null, pool)).stream().map(Choice::pool).toList();
  }

  /** One turn, its rota read anew. */
  private List<Choice> turn(int leads, Rota.Terms terms, Candidate... there) {
    var rota = new Rota(epoch, position);
    rota.seat(terms, List.of(there), NOW);
    for (int i = 0; i < leads; i++) {
      rota.choose(LeadId.fresh(), NOW);
    }
    epoch = rota.epoch();
    position = rota.position();
    epochs.addAll(rota.begun());
    loads.addAll(rota.loads());
    log.addAll(rota.choices());
    return rota.choices();
  }

  private static Candidate free(MemberId member) {
    return new Candidate(member, 1, 0, 0);
  }

  private static MemberId member(int number) {
    return new MemberId(new UUID(0, number));
  }
}

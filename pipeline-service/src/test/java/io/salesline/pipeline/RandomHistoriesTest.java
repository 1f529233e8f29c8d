package io.salesline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.pipeline.opportunity.domain.ClosedGate;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.LossReason;
import io.salesline.pipeline.opportunity.domain.Moment;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.OpportunityEvent;
import io.salesline.pipeline.opportunity.domain.SampleDeals;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.pipeline.opportunity.domain.StageMap;
import io.salesline.pipeline.opportunity.domain.Transition;
import io.salesline.pipeline.opportunity.domain.Unmet;
import io.salesline.pipeline.process.app.Facts;
import io.salesline.pipeline.process.app.SalesProcess;
import io.salesline.pipeline.process.app.Stage;
import io.salesline.pipeline.process.domain.Criterion;
import io.salesline.pipeline.process.domain.ProcessDefinition;
import io.salesline.pipeline.process.domain.ProcessVersion;
import io.salesline.pipeline.process.domain.SampleProcesses;
import io.salesline.pipeline.process.domain.StageDefinition;
import io.salesline.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random processes, answers, edits and moves. The check is written anew here, over plain numbers
 * and sets, without CEL and without the rules that it checks.
 */
class RandomHistoriesTest {

  private static final int DEEDS = 120;
  private static final int DEALS = 150;

  /** What a random process asks: amounts by criterion, required items by stage, gates. */
  private record Asks(
      Map<String, Long> leaving,
      Map<String, Long> entering,
      Map<String, List<String>> items,
      List<String> gated) {}

  @ParameterizedTest
  @ValueSource(longs = {20261126, 7, 42})
  void noStageIsEnteredWithoutWhatItAsksAndTheStaysAddUpToTheLife(long seed) {
    var random = new Random(seed);
    int entered = 0;
    int refused = 0;
    for (int i = 0; i < DEALS; i++) {
      var life = new Life(random);
      for (int deed = 0; deed < DEEDS; deed++) {
        life.doSomething();
      }
      life.assertThatStaysAddUp();
      entered += life.entered;
      refused += life.refused;
    }
    assertThat(entered).isGreaterThan(DEALS);
    assertThat(refused).isGreaterThan(DEALS);
  }

  /** One deal on one process. */
  private static final class Life {

    private final Random random;
    private final Asks asks =
        new Asks(new HashMap<>(), new HashMap<>(), new HashMap<>(), new ArrayList<>());
    private final SalesProcess process;
    private final Map<String, String> answers = new HashMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Opportunity deal;
    private Instant now = SampleDeals.NOW.at();
    private final Map<String, Long> approved = new HashMap<>();
    private long amount = 5;
    private int entered;
    private int refused;

    Life(Random random) {
      this.random = random;
      ProcessDefinition definition = definition();
      ProcessVersion version = ProcessVersion.draft(2, definition).published(now);
      this.process = SalesProcess.of(version);
      Decision opened = Opportunity.open(SampleDeals.opening(), map(), moment());
      this.deal = opened.opportunity();
      decisions.add(opened);
    }

    private ProcessDefinition definition() {
      int open = 2 + random.nextInt(5);
      var stages = new ArrayList<StageDefinition>();
      for (int i = 0; i < open; i++) {
        stages.add(stage(i, open));
      }
      stages.add(SampleProcesses.delivery());
      return new ProcessDefinition(stages.getFirst().label(), stages);
    }

    private StageDefinition stage(int index, int open) {
      String key = "s" + index;
      var entry = new ArrayList<Criterion>();
      var exit = new ArrayList<Criterion>();
      if (index > 0 && random.nextInt(3) == 0) {
        asks.entering().put(key, (long) random.nextInt(8));
        entry.add(atLeast("in-" + key, asks.entering().get(key)));
      }
      if (random.nextInt(2) == 0) {
        asks.leaving().put(key, (long) random.nextInt(8));
        exit.add(atLeast("out-" + key, asks.leaving().get(key)));
      }
      var items =
          IntStream.range(0, random.nextInt(3)).mapToObj(item -> key + "-i" + item).toList();
      asks.items().put(key, items);
      List<String> skips =
          index + 2 < open && random.nextInt(2) == 0 ? List.of("s" + (index + 2)) : List.of();
      StageDefinition stage =
          SampleProcesses.stage(
              key, entry, exit, SampleProcesses.items(items.toArray(String[]::new)), skips);
      if (index == 0 || random.nextInt(3) > 0) {
        return stage;
      }
      asks.gated().add(key);
      return SampleProcesses.gated(stage, "gate-" + key);
    }

    private static Criterion atLeast(String key, long least) {
      return SampleProcesses.criterion(key, "opportunity.amount_minor >= " + least);
    }

    void doSomething() {
      now = now.plusSeconds(1 + random.nextInt(100_000));
      switch (random.nextInt(6)) {
        case 0 -> amount = random.nextInt(8);
        case 1 -> answer();
        case 2 -> approve();
        default -> move();
      }
    }

    private void approve() {
      if (!asks.gated().isEmpty()) {
        approved.put(asks.gated().get(random.nextInt(asks.gated().size())), amount);
      }
    }

    private void answer() {
      List<SalesProcess.Item> items = process.items();
      if (!items.isEmpty()) {
        String item = items.get(random.nextInt(items.size())).key();
        if (random.nextInt(5) == 0) {
          answers.remove(item);
        } else {
          answers.put(item, "so");
        }
      }
    }

    private void move() {
      String from = deal.standing().stage().value();
      try {
        Decision decision = deal.move(transition(), map(), moment());
        decisions.add(decision);
        checkAgainst(from, decision);
      } catch (Refusal refusal) {
        refused++;
      }
    }

    private Transition transition() {
      int stages = process.stages().size();
      int target = random.nextInt(stages + 1);
      if (target == stages) {
        return random.nextInt(40) == 0
            ? new Transition.Lose(LossReason.OTHER, Optional.empty())
            : new Transition.Win(Optional.empty());
      }
      return new Transition.Enter(
          new StageKey(process.stages().get(target).key()), Optional.of("To and fro"));
    }

    private void checkAgainst(String from, Decision decision) {
      boolean forward =
          switch (decision.event()) {
            case OpportunityEvent.StageEntered moved -> !moved.backward();
            case OpportunityEvent.Won won -> true;
            default -> false;
          };
      if (forward) {
        entered++;
        String to = deal.standing().stage().value();
        assertThat(amount).isGreaterThanOrEqualTo(asks.leaving().getOrDefault(from, 0L));
        assertThat(amount).isGreaterThanOrEqualTo(asks.entering().getOrDefault(to, 0L));
        assertThat(answers.keySet()).containsAll(asks.items().getOrDefault(from, List.of()));
        between(from, to).stream()
            .filter(asks.gated()::contains)
            .forEach(stage -> assertThat(approved.get(stage)).isEqualTo(amount));
      }
    }

    /** The stages that a move forward enters or skips. */
    private List<String> between(String from, String to) {
      List<String> keys = process.stages().stream().map(Stage::key).toList();
      return keys.subList(keys.indexOf(from) + 1, keys.indexOf(to) + 1);
    }

    /** From opening to closing, or to now, without a gap and without an overlap. */
    void assertThatStaysAddUp() {
      Instant opened = decisions.getFirst().at();
      Instant end = now;
      Duration dwell = Duration.ZERO;
      Instant since = opened;
      for (Decision decision : decisions.subList(1, decisions.size())) {
        assertThat(decision.before().standing().stageEnteredAt()).isEqualTo(since);
        dwell = dwell.plus(Duration.between(since, decision.at()));
        since = decision.at();
        if (decision.event() instanceof OpportunityEvent.Lost) {
          end = decision.at();
        }
      }
      if (!since.equals(end)) {
        dwell = dwell.plus(Duration.between(since, end));
      }
      assertThat(dwell).isEqualTo(Duration.between(opened, end));
    }

    private Moment moment() {
      return new Moment(now, SampleDeals.TODAY);
    }

    private StageMap map() {
      List<StageKey> open =
          process.stages().stream()
              .filter(stage -> !stage.delivery())
              .map(stage -> new StageKey(stage.key()))
              .toList();
      var skips = new HashMap<StageKey, List<StageKey>>();
      process.stages().stream()
          .filter(stage -> !stage.skipsTo().isEmpty())
          .forEach(
              stage ->
                  skips.put(
                      new StageKey(stage.key()),
                      stage.skipsTo().stream().map(StageKey::new).toList()));
      return new StageMap(
          2, open, new StageKey("deliver"), skips, Map.of(), this::unmet, this::closed);
    }

    private List<Unmet> unmet(StageKey from, StageKey to) {
      return process.unmet(from.value(), to.value(), facts()).stream()
          .map(one -> new Unmet(one.kind(), one.key(), new StageKey(one.stage()), one.text()))
          .toList();
    }

    /** As approvals for another amount leave them. */
    private List<ClosedGate> closed(StageKey from, StageKey to) {
      return process.gates(from.value(), to.value()).stream()
          .filter(gate -> !Long.valueOf(amount).equals(approved.get(gate.stage())))
          .map(gate -> new ClosedGate(gate.key(), new StageKey(gate.stage()), gate.label()))
          .toList();
    }

    private Facts facts() {
      return new Facts(
          Map.of("amount_minor", amount),
          List.of(),
          Map.of(),
          Map.copyOf(answers),
          List.of(),
          Map.of(),
          now);
    }
  }
}

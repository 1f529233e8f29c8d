package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.domain.Choice;
import io.salesline.leads.assignment.domain.Replay;
import io.salesline.leads.id.RuleId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Makes all choices of a rule once more, from its log, and says where another one comes out. */
@ApplicationScoped
public class ReplayingRule {

  private static final int AT_ONCE = 10_000;

  private final Rules rules;
  private final AssignmentLog log;

  ReplayingRule(Rules rules, AssignmentLog log) {
    this.rules = rules;
    this.log = log;
  }

  /**
   * @param decisions that came out the same
   * @param flaw what is wrong with the next one; empty where the log ends
   */
  public record Outcome(long decisions, Optional<Replay.Flaw> flaw) {}

  /** Fails with a 404 refusal. */
  public Uni<Outcome> replay(RuleId id) {
    return rules
        .get(id)
        .chain(() -> log.basis(id))
        .map(basis -> new Replay(basis.epochs(), basis.loads()))
        .chain(replay -> replay(id, replay, 0));
  }

  private Uni<Outcome> replay(RuleId id, Replay replay, long after) {
    return log.choices(id, after, AT_ONCE)
        .chain(
            choices -> {
              Outcome outcome = replayed(replay, choices, after);
              return outcome.flaw().isPresent() || choices.size() < AT_ONCE
                  ? Uni.createFrom().item(outcome)
                  : replay(id, replay, outcome.decisions());
            });
  }

  private static Outcome replayed(Replay replay, List<Choice> choices, long after) {
    long same = after;
    for (Choice choice : choices) {
      var flaw = replay.next(choice);
      if (flaw.isPresent()) {
        return new Outcome(same, flaw);
      }
      same++;
    }
    return new Outcome(same, Optional.empty());
  }
}

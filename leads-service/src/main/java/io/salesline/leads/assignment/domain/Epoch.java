package io.salesline.leads.assignment.domain;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.platform.problem.Bilingual;
import java.time.Instant;
import java.util.List;

/**
 * A time in which the candidates of a rule, their weights and the strategy stay the same. Shares
 * are counted within it, from nothing: so nobody is flooded after an absence.
 *
 * @param strategy null where leads go into a pool
 * @param pool into which they go; null where they are given to people
 * @param members who has waited longest first; of equals it decides. Nobody where there is a pool
 * @param weights one a member
 * @param afterSequence how many decisions the rule made before
 */
public record Epoch(
    int number,
    int ruleVersion,
    int rosterVersion,
    Strategy strategy,
    PoolId pool,
    Reason reason,
    long afterSequence,
    List<MemberId> members,
    List<Integer> weights,
    Instant beganAt) {

  /** Why the one before ended. */
  public enum Reason {
    FIRST,
    RULE_CHANGED,
    ROSTER_CHANGED,
    AVAILABILITY_CHANGED;

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  private static final Bilingual FOR_CLAIMING =
      new Bilingual(
          "The first rule that fits this lead keeps such leads in a pool, for whoever claims them.",
          "最先适用于该线索的规则将此类线索归入线索池，由池内成员领取。");

  /** The code of {@link #sentence}. */
  public String why() {
    return pool == null ? strategy.reason() : "rule-keeps-in-pool";
  }

  /** Why it was this one of the candidates, or this pool. */
  public Bilingual sentence() {
    return pool == null ? strategy.sentence() : FOR_CLAIMING;
  }

  /** Whether a lead can go anywhere. */
  boolean isManned() {
    return pool != null || !members.isEmpty();
  }

  int[] weightArray() {
    return strategy == Strategy.ROTATION
        ? weights.stream().mapToInt(weight -> 1).toArray()
        : weights.stream().mapToInt(Integer::intValue).toArray();
  }
}

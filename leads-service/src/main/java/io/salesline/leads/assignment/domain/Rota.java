package io.salesline.leads.assignment.domain;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose turn it is under one rule; under one that keeps leads in a pool, always the pool's. It
 * makes choices one after the other and keeps what is to be written of them: the choices, the
 * epochs that began, the loads that were looked at.
 */
public final class Rota {

  private Epoch epoch;
  private long sequence;
  private long digest;
  private long[] lags;
  private long[] served;
  private long[] open;
  private int[] capacities;
  private Chairman chairman;
  private final List<Epoch> begun = new ArrayList<>();
  private final List<Load> loads = new ArrayList<>();
  private final List<Choice> choices = new ArrayList<>();

  /**
   * @param epoch null where the rule has decided nothing yet
   */
  public Rota(Epoch epoch, Position position) {
    this.sequence = position.sequence();
    this.digest = position.digest();
    if (epoch != null) {
      stand(epoch, array(position.lags()), array(position.served()));
    }
  }

  /**
   * How far a rule has come.
   *
   * @param lags one a candidate of the epoch, as {@link Chairman} counts them
   * @param served the sequence of each candidate's last lead of this epoch; zero for none
   */
  public record Position(long sequence, long digest, List<Long> lags, List<Long> served) {

    public static final Position START = new Position(0, 0, List.of(), List.of());
  }

  /**
   * What is in force; the versions tell why an epoch ended.
   *
   * @param strategy null where leads go into a pool
   * @param pool null where they are given to people
   */
  public record Terms(int ruleVersion, int rosterVersion, Strategy strategy, PoolId pool) {}

  /** Who is there for the choices to come. Where that is not as before, an epoch begins. */
  public void seat(Terms terms, List<Candidate> available, Instant at) {
    var candidates = new HashMap<MemberId, Candidate>();
    available.stream().filter(Candidate::hasRoom).forEach(one -> candidates.put(one.member(), one));
    if (!continues(terms, candidates)) {
      begin(terms, candidates, reason(terms), at);
    }
    open = each(member -> candidates.get(member).open());
    capacities =
        epoch.members().stream().mapToInt(member -> candidates.get(member).capacity()).toArray();
    look();
  }

  private boolean continues(Terms terms, Map<MemberId, Candidate> candidates) {
    if (epoch == null
        || terms.ruleVersion() != epoch.ruleVersion()
        || terms.rosterVersion() != epoch.rosterVersion()
        || !new HashSet<>(epoch.members()).equals(candidates.keySet())) {
      return false;
    }
    for (int i = 0; i < epoch.members().size(); i++) {
      if (candidates.get(epoch.members().get(i)).weight() != epoch.weights().get(i)) {
        return false;
      }
    }
    return true;
  }

  private Epoch.Reason reason(Terms terms) {
    if (epoch == null) {
      return Epoch.Reason.FIRST;
    }
    if (terms.ruleVersion() != epoch.ruleVersion()) {
      return Epoch.Reason.RULE_CHANGED;
    }
    return terms.rosterVersion() != epoch.rosterVersion()
        ? Epoch.Reason.ROSTER_CHANGED
        : Epoch.Reason.AVAILABILITY_CHANGED;
  }

  private void begin(
      Terms terms, Map<MemberId, Candidate> candidates, Epoch.Reason reason, Instant at) {
    var members = inOrderOfWaiting(candidates);
    var weights = members.stream().map(member -> candidates.get(member).weight()).toList();
    int number = epoch == null ? 1 : epoch.number() + 1;
    begin(
        new Epoch(
            number,
            terms.ruleVersion(),
            terms.rosterVersion(),
            terms.strategy(),
            terms.pool(),
            reason,
            sequence,
            members,
            weights,
            at));
  }

  private void begin(Epoch next) {
    int size = next.members().size();
    stand(next, new long[size], new long[size]);
    begun.add(next);
  }

  private void stand(Epoch in, long[] lagsNow, long[] servedLast) {
    epoch = in;
    lags = lagsNow;
    served = servedLast;
    chairman = new Chairman(in.weightArray(), lags);
  }

  /** Newcomers first, then as long ago as they were served in the epoch before. */
  private List<MemberId> inOrderOfWaiting(Map<MemberId, Candidate> candidates) {
    var places = new HashMap<MemberId, Long>();
    if (epoch != null) {
      int size = epoch.members().size();
      for (int i = 0; i < size; i++) {
        places.put(epoch.members().get(i), served[i] * size + i);
      }
    }
    return candidates.keySet().stream()
        .sorted(
            Comparator.<MemberId, Long>comparing(member -> places.getOrDefault(member, -1L))
                .thenComparing(MemberId::value))
        .toList();
  }

  private void look() {
    if (epoch.strategy() == Strategy.LEAST_LOADED && !epoch.members().isEmpty()) {
      loads.add(new Load(sequence, epoch.number(), list(open)));
    }
  }

  /** Empty where nobody is left who has room. */
  public Optional<Choice> choose(LeadId lead, Instant at) {
    if (!epoch.isManned()) {
      return Optional.empty();
    }
    sequence++;
    return Optional.of(epoch.pool() == null ? toNext(lead, at) : toPool(lead, epoch.pool()));
  }

  private Choice toNext(LeadId lead, Instant at) {
    int next = next();
    MemberId member = epoch.members().get(next);
    served[next] = sequence;
    open[next]++;
    digest = Choice.digest(digest, sequence, lead, member.value());
    var choice = new Choice(sequence, epoch.number(), lead, member, null, digest);
    choices.add(choice);
    if (open[next] == capacities[next]) {
      leave(next, at);
    }
    return choice;
  }

  private Choice toPool(LeadId lead, PoolId pool) {
    digest = Choice.digest(digest, sequence, lead, pool.value());
    var choice = new Choice(sequence, epoch.number(), lead, null, pool, digest);
    choices.add(choice);
    return choice;
  }

  private int next() {
    return switch (epoch.strategy()) {
      case ROTATION, WEIGHTED_ROTATION -> chairman.next();
      case LEAST_LOADED -> least(open, served);
      case LONGEST_WAITING -> least(served, served);
    };
  }

  /** Of equals, who was served longest ago. */
  static int least(long[] values, long[] served) {
    int least = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] < values[least] || values[i] == values[least] && served[i] < served[least]) {
        least = i;
      }
    }
    return least;
  }

  /** Somebody is full: an epoch begins without them. */
  private void leave(int full, Instant at) {
    var stay = new ArrayList<Candidate>();
    for (int i = 0; i < epoch.members().size(); i++) {
      if (i != full) {
        stay.add(
            new Candidate(epoch.members().get(i), epoch.weights().get(i), capacities[i], open[i]));
      }
    }
    seat(new Terms(epoch.ruleVersion(), epoch.rosterVersion(), epoch.strategy(), null), stay, at);
  }

  public Epoch epoch() {
    return epoch;
  }

  public Position position() {
    return new Position(sequence, digest, list(lags), list(served));
  }

  public List<Epoch> begun() {
    return begun;
  }

  public List<Load> loads() {
    return loads;
  }

  public List<Choice> choices() {
    return choices;
  }

  private long[] each(java.util.function.ToLongFunction<MemberId> value) {
    return epoch.members().stream().mapToLong(value).toArray();
  }

  private static long[] array(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }

  private static List<Long> list(long[] values) {
    return java.util.Arrays.stream(values).boxed().toList();
  }
}

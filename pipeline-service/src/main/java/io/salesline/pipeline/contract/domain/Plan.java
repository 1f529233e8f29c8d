package io.salesline.pipeline.contract.domain;

import io.salesline.platform.problem.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The instalments of a contract and what receipts are matched to them. */
final class Plan {

  private final Map<Integer, Instalment> instalments = new TreeMap<>();
  private final List<Match> matches;
  private final List<Object> added = new ArrayList<>();
  private final List<Object> removed = new ArrayList<>();

  Plan(Collection<Instalment> instalments, Collection<Match> matches) {
    instalments.forEach(instalment -> this.instalments.put(instalment.number(), instalment));
    this.matches = new ArrayList<>(matches);
  }

  /**
   * @param isNamed by something else than a match
   * @throws Refusal 409 {@code instalment-in-use}, {@code instalment-below-matched}
   */
  void set(
      ContractId contract, Map<Integer, Instalment.Planned> wanted, Predicate<Instalment> isNamed) {
    List<Instalment> gone = all().stream().filter(it -> !wanted.containsKey(it.number())).toList();
    gone.forEach(instalment -> checkUnused(instalment, isNamed));
    wanted.values().forEach(this::checkCovers);
    gone.forEach(instalment -> instalments.remove(instalment.number()));
    removed.addAll(gone);
    wanted.values().forEach(planned -> set(contract, planned));
  }

  private void checkUnused(Instalment instalment, Predicate<Instalment> isNamed) {
    if (isNamed.test(instalment) || matches.stream().anyMatch(match -> match.isFor(instalment))) {
      throw Refusal.conflict("instalment-in-use", "instalment", instalment.number());
    }
  }

  private void checkCovers(Instalment.Planned planned) {
    Instalment known = instalments.get(planned.number());
    if (known != null) {
      Schedule.checkCovers(known, planned.amount());
    }
  }

  void set(ContractId contract, Instalment.Planned planned) {
    Instalment known = instalments.get(planned.number());
    if (known == null) {
      var fresh = new Instalment(contract, planned);
      instalments.put(planned.number(), fresh);
      added.add(fresh);
    } else {
      Schedule.checkCovers(known, planned.amount());
      known.become(planned);
    }
  }

  /**
   * @param wanted number → all of the receipt that is to be for that instalment; what is left of it
   *     goes to the oldest due where nobody says
   * @return whether something changed
   * @throws Refusal as {@link Allotment#check}, 409 {@code matches-final}
   */
  boolean allot(Receipt receipt, Optional<Map<Integer, BigDecimal>> wanted) {
    Map<Integer, BigDecimal> before = matchesOf(receipt);
    Map<Integer, BigDecimal> next =
        wanted.orElseGet(() -> Allotment.oldestDueFirst(receipt.amount(), before, all()));
    Allotment.check(next, before, receipt, instalments);
    boolean changed = false;
    for (Instalment instalment : all()) {
      BigDecimal sum = next.getOrDefault(instalment.number(), receipt.nothing());
      changed |= become(receipt, instalment, sum);
    }
    receipt.match(receipt.nothing().add(sum(next.values(), Function.identity())));
    return changed;
  }

  /** Takes a receipt that is not confirmed from all instalments. */
  void release(Receipt receipt) {
    all().forEach(instalment -> become(receipt, instalment, receipt.nothing()));
    receipt.match(receipt.nothing());
  }

  private boolean become(Receipt receipt, Instalment instalment, BigDecimal sum) {
    Optional<Match> known =
        matches.stream().filter(it -> it.isOf(receipt) && it.isFor(instalment)).findFirst();
    BigDecimal more = sum.subtract(known.map(Match::amount).orElse(receipt.nothing()));
    if (more.signum() == 0) {
      return false;
    }
    instalment.match(more);
    if (receipt.isConfirmed()) {
      instalment.pay(more);
    }
    if (known.isEmpty()) {
      add(new Match(receipt, instalment, sum));
    } else if (sum.signum() == 0) {
      matches.remove(known.get());
      removed.add(known.get());
    } else {
      known.get().become(sum);
    }
    return true;
  }

  private void add(Match match) {
    matches.add(match);
    added.add(match);
  }

  /** What the receipt is matched to is paid. */
  void pay(Receipt receipt) {
    matchesOf(receipt).forEach((number, sum) -> instalments.get(number).pay(sum));
  }

  /** Number of the instalment → how much of the receipt is for it. */
  Map<Integer, BigDecimal> matchesOf(Receipt receipt) {
    var found = new TreeMap<Integer, BigDecimal>();
    for (Instalment instalment : all()) {
      matches.stream()
          .filter(match -> match.isOf(receipt) && match.isFor(instalment))
          .forEach(match -> found.put(instalment.number(), match.amount()));
    }
    return found;
  }

  /**
   * @throws Refusal 422 {@code instalment-unknown}
   */
  Instalment require(int number) {
    return Optional.ofNullable(instalments.get(number))
        .orElseThrow(() -> Refusal.field("instalment", "instalment-unknown", "instalment", number));
  }

  Instalment of(CreditNote note) {
    return all().stream().filter(note::isFor).findFirst().orElseThrow();
  }

  BigDecimal sum(Function<Instalment, BigDecimal> part) {
    return sum(instalments.values(), part);
  }

  static <T> BigDecimal sum(Collection<T> all, Function<T, BigDecimal> part) {
    return all.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** When the first instalment that is not wholly paid is due; null for none. */
  LocalDate nextDueOn() {
    return instalments.values().stream()
        .filter(instalment -> instalment.outstanding().signum() > 0)
        .map(Instalment::dueOn)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** By number. */
  List<Instalment> all() {
    return List.copyOf(instalments.values());
  }

  List<Object> added() {
    return added;
  }

  List<Object> removed() {
    return removed;
  }
}

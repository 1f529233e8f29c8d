package io.salesline.leads.appeal.domain;

import io.salesline.leads.id.MemberId;
import io.salesline.platform.problem.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody's words against what was decided on a lead or a customer.
 *
 * @param parties who has a part in the dispute, the appellant among them: none of them decides
 * @param decision empty while it is open
 */
public record Appeal(
    UUID id,
    long revision,
    AppealKind kind,
    Matter matter,
    MemberId appellant,
    Set<MemberId> parties,
    String words,
    Instant filedAt,
    Optional<Decision> decision) {

  public Appeal {
    parties = Set.copyOf(parties);
  }

  /** What somebody appeals against, as it stands then. */
  public static Appeal file(
      AppealKind kind,
      Matter matter,
      MemberId appellant,
      Dispute dispute,
      String words,
      Instant at) {
    return new Appeal(
        UUID.randomUUID(),
        1,
        kind,
        matter,
        appellant,
        union(Set.of(appellant), dispute.owners()),
        words,
        at,
        Optional.empty());
  }

  /**
   * Decides on it once.
   *
   * @param now who has it by now, and who had it before
   * @throws Refusal 409 where it was decided, 403 for whoever has a part in it
   */
  public Appeal decided(Dispute now, Decision made) {
    if (decision.isPresent()) {
      throw Refusal.conflict("appeal-decided");
    }
    Set<MemberId> all = union(parties, now.owners());
    if (all.contains(made.by())) {
      throw Refusal.forbidden("appeal-of-ones-own");
    }
    return new Appeal(
        id, revision + 1, kind, matter, appellant, all, words, filedAt, Optional.of(made));
  }

  private static Set<MemberId> union(Set<MemberId> some, Set<MemberId> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
  }
}

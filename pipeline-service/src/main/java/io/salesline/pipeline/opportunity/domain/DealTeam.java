package io.salesline.pipeline.opportunity.domain;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.platform.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All who work on a deal beside its owner, or ever did.
 *
 * @param everybody at most one entry a member
 */
public record DealTeam(OpportunityId deal, List<Collaborator> everybody) {

  /** Whoever needs more works on another deal. */
  public static final int MOST = 20;

  /** Who works on it now, in the order of {@code everybody}. */
  public List<Collaborator> present() {
    return everybody.stream().filter(one -> !one.removed()).toList();
  }

  /** Who works on it now under that id. */
  public Optional<Collaborator> present(MemberId member) {
    return ever(member).filter(one -> !one.removed());
  }

  private Optional<Collaborator> ever(MemberId member) {
    return everybody.stream().filter(one -> one.member().equals(member)).findFirst();
  }

  /**
   * Adds somebody, or gives them another role; as they stand there when nothing changes.
   *
   * @throws Refusal 409 {@code too-many-collaborators}
   */
  public Collaborator with(MemberId member, String role, Instant at) {
    Optional<Collaborator> present = present(member);
    if (present.isPresent()) {
      return present.filter(one -> one.role().equals(role)).orElseGet(() -> present.get().in(role));
    }
    if (present().size() >= MOST) {
      throw Refusal.conflict("too-many-collaborators", "most", MOST);
    }
    return ever(member)
        .map(one -> one.again(role, at))
        .orElseGet(() -> Collaborator.first(deal, member, role, at));
  }

  /**
   * @throws Refusal 404 where nobody of that id works on it
   */
  public Collaborator without(MemberId member) {
    return present(member).map(Collaborator::gone).orElseThrow(Refusal::notFound);
  }
}

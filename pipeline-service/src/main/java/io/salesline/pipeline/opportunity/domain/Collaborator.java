package io.salesline.pipeline.opportunity.domain;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import java.time.Instant;

/**
 * Somebody who works on a deal beside its owner: sees it, answers its checklist and adds activities
 * and visits to it, and neither moves nor amends it.
 *
 * @param role {@code presales}, {@code technical} or {@code support}
 * @param addedAt when last added; another role does not change it
 * @param revision counts its events
 * @param removed they do not work on it any more; the rest is as it last was
 */
public record Collaborator(
    OpportunityId opportunity,
    MemberId member,
    String role,
    Instant addedAt,
    long revision,
    boolean removed) {

  static Collaborator first(OpportunityId deal, MemberId member, String role, Instant at) {
    return new Collaborator(deal, member, role, at, 1, false);
  }

  Collaborator in(String otherRole) {
    return new Collaborator(opportunity, member, otherRole, addedAt, revision + 1, false);
  }

  Collaborator again(String newRole, Instant at) {
    return new Collaborator(opportunity, member, newRole, at, revision + 1, false);
  }

  Collaborator gone() {
    return new Collaborator(opportunity, member, role, addedAt, revision + 1, true);
  }
}

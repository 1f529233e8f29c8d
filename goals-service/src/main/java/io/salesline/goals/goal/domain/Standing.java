package io.salesline.goals.goal.domain;

import io.salesline.platform.problem.Refusal;
import java.util.UUID;

/**
 * Where the one who sets a goal stands to those who are to reach it.
 *
 * @param known whether that member or unit exists
 * @param director they set goals anywhere
 * @param above whether that member or unit is among those that the setter manages, or the setter's
 *     own
 * @param ofMember whether the goal is a person's, not a unit's
 * @param owner who answers for the goal: the member, or the unit's manager of today; null for none
 * @param company whether it is the company's
 */
public record Standing(
    boolean known, boolean director, boolean above, boolean ofMember, UUID owner, boolean company) {

  /**
   * Whoever would reach it drafts it, or whoever may set it.
   *
   * @throws Refusal 422 {@code unknown-scope}, the same whether it exists out of sight or not at
   *     all
   */
  public void requireMayDraft() {
    if (!known || !(director || above)) {
      throw unknown();
    }
  }

  /**
   * Directors set goals anywhere, managers for those beneath them. Nobody sets their own: a person
   * never, and a manager not for the unit they answer for.
   *
   * @throws Refusal 422 {@code unknown-scope}, the same whether it exists out of sight or not at
   *     all; 403 {@code own-goal}
   */
  public void requireMaySet(UUID setter) {
    requireMayDraft();
    if (setter.equals(owner) && (ofMember || !director)) {
      throw Refusal.forbidden("own-goal");
    }
  }

  private Refusal unknown() {
    return Refusal.field(ofMember ? "member_id" : "unit_id", "unknown-scope");
  }
}

package io.salesline.goals.plan.domain;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import java.util.Optional;

/**
 * A node of a plan's organisation: a unit, or a member in one.
 *
 * @param unit the unit, or the one to which the member belongs
 */
public record Place(UnitId unit, Optional<MemberId> member) {}

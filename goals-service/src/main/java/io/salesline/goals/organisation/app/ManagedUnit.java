package io.salesline.goals.organisation.app;

import io.salesline.goals.MemberId;
import io.salesline.goals.organisation.domain.Unit;
import java.util.Optional;

/** A unit and who manages it today. */
public record ManagedUnit(Unit unit, Optional<MemberId> manager) {}

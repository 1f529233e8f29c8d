package io.salesline.goals.organisation.app;

import io.salesline.goals.organisation.domain.Member;
import io.salesline.goals.organisation.domain.Membership;
import java.util.Optional;

/** A person and the membership that a command left them with. */
public record PlacedMember(Member member, Optional<Membership> membership) {}

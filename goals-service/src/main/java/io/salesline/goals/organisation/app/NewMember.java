package io.salesline.goals.organisation.app;

import io.salesline.goals.organisation.domain.Name;
import io.salesline.goals.organisation.domain.Username;
import io.salesline.platform.access.Role;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A person that somebody asks to be let in.
 *
 * @param unit where they belong; nowhere where nothing is said
 * @param from since when; today where nothing is said
 */
public record NewMember(
    Username username,
    Name fullName,
    Set<Role> roles,
    UnitReference unit,
    Optional<LocalDate> from) {}

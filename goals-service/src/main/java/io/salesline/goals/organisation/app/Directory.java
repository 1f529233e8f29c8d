package io.salesline.goals.organisation.app;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.organisation.domain.Period;
import io.salesline.platform.access.Role;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the organisation as it is on a day. */
public interface Directory {

  /**
   * @param parent null for the company
   * @param externalId null for none
   * @param manager who manages it on that day; null for nobody
   */
  record UnitEntry(
      UUID unit,
      UUID parent,
      String kind,
      String name,
      String externalId,
      UUID manager,
      long revision) {}

  /**
   * @param unit where they belong on that day; null for nowhere
   */
  record MemberEntry(
      UUID member,
      String username,
      String fullName,
      Set<Role> roles,
      boolean active,
      UUID unit,
      long revision) {}

  record Belonging(UUID unit, Period period) {}

  /**
   * Whose names a reader sees: all, or their own and those of the people beneath.
   *
   * @param today in the organisation's zone
   */
  record Reader(UUID member, boolean all, LocalDate today) {}

  /** The place after which a list goes on: name and id of the last entry seen. */
  record After(String name, UUID id) {}

  /** At most {@code most} units by name. */
  Uni<List<UnitEntry>> units(LocalDate day, Optional<After> after, int most);

  Uni<Optional<UnitEntry>> unit(UnitId unit, LocalDate day);

  /**
   * At most {@code most} people by name.
   *
   * @param unit only those who belong to it, or beneath it, today
   */
  Uni<List<MemberEntry>> members(
      Reader reader, Optional<UnitId> unit, Optional<After> after, int most);

  Uni<Optional<MemberEntry>> member(Reader reader, MemberId member);

  /** Where somebody belonged, in order of time. */
  Uni<List<Belonging>> belongings(MemberId member);
}

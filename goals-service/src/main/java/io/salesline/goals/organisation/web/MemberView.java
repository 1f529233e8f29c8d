package io.salesline.goals.organisation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.organisation.app.Changed;
import io.salesline.goals.organisation.app.Directory.Belonging;
import io.salesline.goals.organisation.app.Directory.MemberEntry;
import io.salesline.goals.organisation.app.PlacedMember;
import io.salesline.goals.organisation.domain.Member;
import io.salesline.goals.organisation.domain.Membership;
import io.salesline.goals.organisation.domain.Period;
import io.salesline.goals.organisation.domain.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person as clients see them. */
@Schema(name = "Member")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberView(
    UUID memberId,
    String username,
    String fullName,
    List<String> roles,
    @Schema(description = "Whether they may do anything") boolean active,
    @Schema(description = "Where they belong today; in answers to moves, from the day of the move")
        UUID unitId,
    @Schema(description = "Where they belonged and when; for one person only")
        List<Stay> memberships,
    @Schema(description = "The ETag, for If-Match") long revision,
    @Schema(description = "The version of the organisation that holds this change")
        Long organisationVersion) {

  /** A stay in a unit: from its first day to the day after its last; open while no end is known. */
  @Schema(name = "Membership")
  record Stay(UUID unitId, LocalDate validFrom, LocalDate validTo) {
    static Stay of(UUID unit, Period period) {
      return new Stay(unit, period.from(), period.to());
    }
  }

  static MemberView of(MemberEntry entry) {
    return of(entry, null);
  }

  static MemberView of(MemberEntry entry, List<Belonging> belongings) {
    return new MemberView(
        entry.member(),
        entry.username(),
        entry.fullName(),
        Roles.keys(entry.roles()),
        entry.active(),
        entry.unit(),
        belongings == null ? null : belongings.stream().map(MemberView::stay).toList(),
        entry.revision(),
        null);
  }

  static MemberView of(Changed<Member> changed) {
    return of(changed.value(), null, changed.organisationVersion());
  }

  static MemberView placed(Changed<PlacedMember> changed) {
    PlacedMember placed = changed.value();
    return of(placed.member(), placed.membership().orElse(null), changed.organisationVersion());
  }

  private static MemberView of(Member member, Membership membership, long organisationVersion) {
    return new MemberView(
        member.id().value(),
        member.username(),
        member.fullName(),
        Roles.keys(member.roles()),
        member.isActive(),
        membership == null ? null : membership.unit().value(),
        membership == null
            ? null
            : List.of(Stay.of(membership.unit().value(), membership.period())),
        member.revision(),
        organisationVersion);
  }

  private static Stay stay(Belonging belonging) {
    return Stay.of(belonging.unit(), belonging.period());
  }
}

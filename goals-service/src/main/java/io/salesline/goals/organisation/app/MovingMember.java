package io.salesline.goals.organisation.app;

import io.salesline.goals.MemberId;
import io.salesline.goals.organisation.domain.Member;
import io.salesline.goals.organisation.domain.Membership;
import io.salesline.goals.organisation.domain.Timeline;
import io.salesline.goals.organisation.domain.Unit;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Moves somebody to another unit from a day: what they earned before stays where it was earned. */
@ApplicationScoped
public class MovingMember {

  private final ChangingOrganisation organisation;
  private final Units units;
  private final Members members;
  private final Tenures tenures;

  MovingMember(ChangingOrganisation organisation, Units units, Members members, Tenures tenures) {
    this.organisation = organisation;
    this.units = units;
    this.members = members;
    this.tenures = tenures;
  }

  /**
   * @param from past and future days included; today where nothing is said
   */
  public Uni<Changed<PlacedMember>> move(
      UnitOfWork work, MemberId member, UnitReference place, Optional<LocalDate> from) {
    LocalDate day = from.orElse(work.today());
    return organisation.change(work, change -> move(change, member, place, day));
  }

  private Uni<PlacedMember> move(
      OrganisationChange change, MemberId id, UnitReference place, LocalDate day) {
    return members
        .find(change.work(), id)
        .map(found -> found.orElseThrow(Refusal::notFound).requireActive())
        .chain(member -> move(change, member, place, day));
  }

  private Uni<PlacedMember> move(
      OrganisationChange change, Member member, UnitReference place, LocalDate day) {
    return units
        .tree(change.work())
        .map(tree -> place.in(tree, "unit_id").orElseThrow())
        .chain(unit -> move(change, member, unit, day));
  }

  private Uni<PlacedMember> move(
      OrganisationChange change, Member member, Unit unit, LocalDate day) {
    return tenures
        .membershipsOf(change.work(), member.id())
        .chain(past -> takeOver(change, past, member, unit, day));
  }

  private Uni<PlacedMember> takeOver(
      OrganisationChange change,
      Timeline<Membership> past,
      Member member,
      Unit unit,
      LocalDate day) {
    Map<String, Object> before = new HashMap<>();
    past.on(day).ifPresent(membership -> before.put("unit_id", membership.unit().value()));
    var takeover = Membership.move(past, UUID.randomUUID(), member.id(), unit.id(), day);
    takeover.events().forEach(change::happened);
    change.audit(
        "member",
        member.id().value(),
        "moved",
        before,
        Map.of("unit_id", unit.id().value(), "from", day.toString()));
    return tenures
        .add(change.work(), takeover.opened().map(List::of).orElse(List.of()))
        .replaceWith(new PlacedMember(member, Optional.of(takeover.holding())));
  }
}

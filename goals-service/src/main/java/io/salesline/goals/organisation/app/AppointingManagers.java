package io.salesline.goals.organisation.app;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.organisation.domain.Management;
import io.salesline.goals.organisation.domain.Member;
import io.salesline.goals.organisation.domain.Takeover;
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

/** Gives a unit to a manager from a day, past and future days included. */
@ApplicationScoped
public class AppointingManagers {

  private final ChangingOrganisation organisation;
  private final Units units;
  private final Members members;
  private final Tenures tenures;

  AppointingManagers(
      ChangingOrganisation organisation, Units units, Members members, Tenures tenures) {
    this.organisation = organisation;
    this.units = units;
    this.members = members;
    this.tenures = tenures;
  }

  /** Whoever manages it on that day already stays, and nothing changes. */
  public Uni<Changed<Management>> appoint(
      UnitOfWork work, UnitId unit, MemberId member, Optional<LocalDate> from) {
    return organisation.change(
        work, change -> find(change, unit).chain(found -> appoint(change, found, member, from)));
  }

  Uni<Management> appoint(OrganisationChange change, Unit unit, MemberId member, LocalDate from) {
    return members
        .find(change.work(), member)
        .map(found -> found.orElseThrow(() -> Refusal.field("member_id", "unknown-member")))
        .invoke(Member::requireActive)
        .chain(() -> tenures.managementsOf(change.work(), unit.id()))
        .chain(past -> takeOver(change, past, unit, member, from));
  }

  private Uni<Management> appoint(
      OrganisationChange change, Unit unit, MemberId member, Optional<LocalDate> from) {
    return appoint(change, unit, member, from.orElse(change.work().today()));
  }

  private Uni<Unit> find(OrganisationChange change, UnitId unit) {
    return units.tree(change.work()).map(tree -> tree.find(unit).orElseThrow(Refusal::notFound));
  }

  private Uni<Management> takeOver(
      OrganisationChange change,
      Timeline<Management> past,
      Unit unit,
      MemberId member,
      LocalDate from) {
    var before = past.on(from).map(Management::member);
    return Management.appoint(past, UUID.randomUUID(), unit.id(), member, from)
        .map(takeover -> record(change, takeover, before, from))
        .orElseGet(() -> Uni.createFrom().item(() -> past.on(from).orElseThrow()));
  }

  private Uni<Management> record(
      OrganisationChange change,
      Takeover<Management> takeover,
      Optional<MemberId> before,
      LocalDate from) {
    takeover.events().forEach(change::happened);
    Map<String, Object> previous = new HashMap<>();
    before.ifPresent(member -> previous.put("member_id", member.value()));
    Management now = takeover.holding();
    change.audit(
        "unit",
        now.unit().value(),
        "manager-appointed",
        previous,
        Map.of("member_id", now.member().value(), "from", from.toString()));
    return tenures
        .add(change.work(), takeover.opened().map(List::of).orElse(List.of()))
        .replaceWith(now);
  }
}

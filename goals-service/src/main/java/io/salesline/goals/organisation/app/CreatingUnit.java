package io.salesline.goals.organisation.app;

import io.salesline.goals.MemberId;
import io.salesline.goals.organisation.domain.Unit;
import io.salesline.goals.organisation.domain.UnitTree;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates a region or a team, with a manager from today where one is named. */
@ApplicationScoped
public class CreatingUnit {

  private final ChangingOrganisation organisation;
  private final Units units;
  private final AppointingManagers appointing;

  CreatingUnit(ChangingOrganisation organisation, Units units, AppointingManagers appointing) {
    this.organisation = organisation;
    this.units = units;
    this.appointing = appointing;
  }

  public Uni<Changed<ManagedUnit>> create(
      UnitOfWork work, NewUnit asked, Optional<MemberId> manager) {
    return organisation.change(work, change -> create(change, asked, manager));
  }

  private Uni<ManagedUnit> create(
      OrganisationChange change, NewUnit asked, Optional<MemberId> manager) {
    return units
        .tree(change.work())
        .map(tree -> open(change, tree, asked))
        .call(unit -> units.add(change.work(), List.of(unit)))
        .call(unit -> appoint(change, unit, manager))
        .map(unit -> new ManagedUnit(unit, manager));
  }

  /** Decides only: the caller stores it. The tree knows the unit from then on. */
  static Unit open(OrganisationChange change, UnitTree tree, NewUnit asked) {
    Unit parent = asked.place().in(tree, "parent_id").or(tree::company).orElseThrow();
    Unit unit = asked.openBeneath(parent);
    tree.add(unit);
    change.happened(unit.state());
    change.audit(
        "unit",
        unit.id().value(),
        "created",
        Map.of(),
        Map.of("kind", unit.kind().key(), "name", unit.name(), "parent_id", parent.id().value()));
    return unit;
  }

  private Uni<Void> appoint(OrganisationChange change, Unit unit, Optional<MemberId> manager) {
    return manager
        .map(member -> appointing.appoint(change, unit, member, change.work().today()))
        .orElseGet(() -> Uni.createFrom().nullItem())
        .replaceWithVoid();
  }
}

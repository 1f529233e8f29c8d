package io.salesline.goals.organisation.app;

import io.salesline.goals.UnitId;
import io.salesline.goals.organisation.domain.Management;
import io.salesline.goals.organisation.domain.Name;
import io.salesline.goals.organisation.domain.OrganisationEvent.UnitChanged;
import io.salesline.goals.organisation.domain.Unit;
import io.salesline.goals.organisation.domain.UnitTree;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gives a unit another name or another place. */
@ApplicationScoped
public class AmendingUnit {

  /** What is asked; absent is unchanged. */
  public record Amendment(Optional<Name> name, UnitReference place) {}

  private final ChangingOrganisation organisation;
  private final Units units;
  private final Tenures tenures;

  AmendingUnit(ChangingOrganisation organisation, Units units, Tenures tenures) {
    this.organisation = organisation;
    this.units = units;
    this.tenures = tenures;
  }

  /**
   * @param revision on which the change was decided
   */
  public Uni<Changed<ManagedUnit>> amend(
      UnitOfWork work, UnitId id, long revision, Amendment amendment) {
    return organisation.change(work, change -> amend(change, id, revision, amendment));
  }

  private Uni<ManagedUnit> amend(
      OrganisationChange change, UnitId id, long revision, Amendment amendment) {
    return units
        .tree(change.work())
        .map(tree -> amend(change, tree, id, revision, amendment))
        .chain(unit -> withManager(change.work(), unit));
  }

  private Uni<ManagedUnit> withManager(UnitOfWork work, Unit unit) {
    return tenures
        .managementsOf(work, unit.id())
        .map(managements -> managements.on(work.today()).map(Management::member))
        .map(manager -> new ManagedUnit(unit, manager));
  }

  private static Unit amend(
      OrganisationChange change, UnitTree tree, UnitId id, long revision, Amendment amendment) {
    Unit unit = tree.find(id).orElseThrow(Refusal::notFound);
    IfMatch.check(revision, unit.revision());
    UnitChanged before = unit.state();
    unit.amend(amendment.name(), amendment.place().in(tree, "parent_id"), tree)
        .ifPresent(after -> record(change, before, after));
    return unit;
  }

  private static void record(OrganisationChange change, UnitChanged before, UnitChanged after) {
    change.happened(after);
    change.audit(
        "unit",
        after.unit().value(),
        "amended",
        differing(before, after),
        differing(after, before));
  }

  /** The fields of one that the other has differently. */
  private static Map<String, Object> differing(UnitChanged one, UnitChanged other) {
    var fields = new HashMap<String, Object>();
    if (!one.name().equals(other.name())) {
      fields.put("name", one.name());
    }
    if (one.parent() != null && !one.parent().equals(other.parent())) {
      fields.put("parent_id", one.parent().value());
    }
    return fields;
  }
}

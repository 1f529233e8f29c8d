package io.salesline.goals.organisation.app;

import io.salesline.goals.organisation.domain.ExternalId;
import io.salesline.goals.organisation.domain.Unit;
import io.salesline.goals.organisation.domain.UnitTree;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Creates many units at once. One that is there already, by its external id, stays as it is; a
 * parent may stand earlier in the same list.
 */
@ApplicationScoped
public class ImportingUnits {

  private final ChangingOrganisation organisation;
  private final Units units;

  ImportingUnits(ChangingOrganisation organisation, Units units) {
    this.organisation = organisation;
    this.units = units;
  }

  public Uni<Changed<List<BulkOutcome>>> create(UnitOfWork work, List<BulkItem<NewUnit>> items) {
    return organisation.change(work, change -> create(change, items));
  }

  private Uni<List<BulkOutcome>> create(OrganisationChange change, List<BulkItem<NewUnit>> items) {
    return units.tree(change.work()).chain(tree -> create(change, tree, items));
  }

  private Uni<List<BulkOutcome>> create(
      OrganisationChange change, UnitTree tree, List<BulkItem<NewUnit>> items) {
    var created = new ArrayList<Unit>();
    var outcomes = new ArrayList<BulkOutcome>();
    for (var item : items) {
      outcomes.add(item.decide(asked -> decide(change, tree, item.index(), asked, created)));
    }
    return units.add(change.work(), created).replaceWith(outcomes);
  }

  private static BulkOutcome decide(
      OrganisationChange change, UnitTree tree, int index, NewUnit asked, List<Unit> created) {
    ExternalId externalId =
        asked.externalId().orElseThrow(() -> Refusal.field("external_id", "external-id-missing"));
    Optional<Unit> known = tree.find(externalId);
    if (known.isPresent()) {
      return BulkOutcome.unchanged(index, known.get().id().value());
    }
    Unit unit = CreatingUnit.open(change, tree, asked);
    created.add(unit);
    return BulkOutcome.created(index, unit.id().value());
  }
}

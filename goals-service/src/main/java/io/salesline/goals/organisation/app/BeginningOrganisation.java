package io.salesline.goals.organisation.app;

import io.salesline.goals.UnitId;
import io.salesline.goals.organisation.domain.Name;
import io.salesline.goals.organisation.domain.Unit;
import io.salesline.goals.organisation.domain.UnitTree;
import io.salesline.goals.organisation.domain.Username;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Gives an empty organisation its company and its first administrator. The lock lets one replica do
 * it; the others find it done.
 */
@ApplicationScoped
class BeginningOrganisation {

  private static final Set<Role> EVERYTHING = Set.of(Role.ADMINISTRATOR, Role.DIRECTOR);

  private final ChangingOrganisation organisation;
  private final Units units;
  private final AdmittingMember admitting;
  private final BootstrapSettings settings;

  BeginningOrganisation(
      ChangingOrganisation organisation,
      Units units,
      AdmittingMember admitting,
      BootstrapSettings settings) {
    this.organisation = organisation;
    this.units = units;
    this.admitting = admitting;
    this.settings = settings;
  }

  Uni<Void> begin(UnitOfWork work) {
    return organisation.change(work, this::begin).replaceWithVoid();
  }

  private Uni<Void> begin(OrganisationChange change) {
    return units.tree(change.work()).chain(tree -> beginUnlessBegun(change, tree));
  }

  private Uni<Void> beginUnlessBegun(OrganisationChange change, UnitTree tree) {
    if (tree.company().isPresent()) {
      return Uni.createFrom().voidItem();
    }
    var company =
        Unit.company(
            new UnitId(UUID.randomUUID()),
            Name.of("salesline.bootstrap.company", settings.company()));
    change.happened(company.state());
    change.audit("unit", company.id().value(), "created", Map.of(), Map.of("name", company.name()));
    PlacedMember administrator = AdmittingMember.admit(change, tree, administrator());
    return units
        .add(change.work(), List.of(company))
        .chain(() -> admitting.store(change.work(), List.of(administrator)));
  }

  private NewMember administrator() {
    return new NewMember(
        new Username(settings.administrator()),
        Name.of("salesline.bootstrap.administrator-name", settings.administratorName()),
        EVERYTHING,
        new UnitReference.None(),
        Optional.empty());
  }
}

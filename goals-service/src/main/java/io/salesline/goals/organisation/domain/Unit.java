package io.salesline.goals.organisation.domain;

import io.salesline.goals.UnitId;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The company, a region or a team. There is one company, and all others lie beneath it. */
@Entity
@Table(name = "unit")
public class Unit {

  @Id private UUID id;

  private UUID parentId;

  @Convert(converter = UnitKind.Stored.class)
  private UnitKind kind;

  private String name;

  private String externalId;

  private long revision;

  protected Unit() {}

  private Unit(UnitId id, UnitId parent, UnitKind kind, Name name, ExternalId externalId) {
    this.id = id.value();
    this.parentId = parent == null ? null : parent.value();
    this.kind = kind;
    this.name = name.value();
    this.externalId = externalId == null ? null : externalId.value();
    this.revision = 1;
  }

  public static Unit company(UnitId id, Name name) {
    return new Unit(id, null, UnitKind.COMPANY, name, null);
  }

  /**
   * A region or team beneath this unit.
   *
   * @param externalId what its source calls it; null where it has none
   * @throws Refusal 409 {@code company-exists}, 422 {@code unit-kind-order}
   */
  public Unit open(UnitId id, UnitKind kind, Name name, ExternalId externalId) {
    if (kind == UnitKind.COMPANY) {
      throw Refusal.conflict("company-exists");
    }
    requireFits(kind, this);
    return new Unit(id, id(), kind, name, externalId);
  }

  /**
   * Gives it another name, another place, or both, as one change.
   *
   * @return empty when it has that name and place already
   * @throws Refusal 409 {@code unit-cycle}, {@code company-is-root}; 422 {@code unit-kind-order}
   */
  public Optional<OrganisationEvent.UnitChanged> amend(
      Optional<Name> newName, Optional<Unit> newParent, UnitTree tree) {
    newParent.ifPresent(parent -> requireCanMoveUnder(parent, tree));
    String amendedName = newName.map(Name::value).orElse(name);
    UUID amendedParent = newParent.map(parent -> parent.id).orElse(parentId);
    if (amendedName.equals(name) && Objects.equals(amendedParent, parentId)) {
      return Optional.empty();
    }
    name = amendedName;
    parentId = amendedParent;
    revision++;
    return Optional.of(state());
  }

  /** What the others are told: the state as it is now. */
  public OrganisationEvent.UnitChanged state() {
    return new OrganisationEvent.UnitChanged(id(), parent().orElse(null), kind, name, revision);
  }

  public UnitId id() {
    return new UnitId(id);
  }

  public Optional<UnitId> parent() {
    return Optional.ofNullable(parentId).map(UnitId::new);
  }

  public UnitKind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public Optional<ExternalId> externalId() {
    return Optional.ofNullable(externalId).map(ExternalId::new);
  }

  public long revision() {
    return revision;
  }

  private void requireCanMoveUnder(Unit parent, UnitTree tree) {
    if (kind == UnitKind.COMPANY) {
      throw Refusal.conflict("company-is-root");
    }
    if (tree.isWithin(parent.id(), id())) {
      throw Refusal.conflict("unit-cycle", "unit_id", id, "parent_id", parent.id);
    }
    requireFits(kind, parent);
  }

  private static void requireFits(UnitKind kind, Unit parent) {
    if (!kind.fitsBeneath(parent.kind)) {
      throw Refusal.field(
          "parent_id", "unit-kind-order", "kind", kind.key(), "parent_kind", parent.kind.key());
    }
  }
}

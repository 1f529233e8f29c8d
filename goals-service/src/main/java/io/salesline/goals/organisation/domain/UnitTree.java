package io.salesline.goals.organisation.domain;

import io.salesline.goals.UnitId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All units and which lies beneath which. It grows while units are created. */
public final class UnitTree {

  private final Map<UnitId, Unit> units = new HashMap<>();
  private final Map<ExternalId, Unit> byExternalId = new HashMap<>();

  public static UnitTree of(Collection<Unit> units) {
    var tree = new UnitTree();
    units.forEach(tree::add);
    return tree;
  }

  public void add(Unit unit) {
    units.put(unit.id(), unit);
    unit.externalId().ifPresent(externalId -> byExternalId.put(externalId, unit));
  }

  public Optional<Unit> find(UnitId id) {
    return Optional.ofNullable(units.get(id));
  }

  public Optional<Unit> find(ExternalId externalId) {
    return Optional.ofNullable(byExternalId.get(externalId));
  }

  /** The root; absent only before the organisation has begun. */
  public Optional<Unit> company() {
    return units.values().stream().filter(unit -> unit.kind() == UnitKind.COMPANY).findFirst();
  }

  /** Whether a unit is another or lies beneath it. */
  public boolean isWithin(UnitId unit, UnitId other) {
    Optional<UnitId> at = Optional.of(unit);
    while (at.isPresent()) {
      if (at.get().equals(other)) {
        return true;
      }
      at = find(at.get()).flatMap(Unit::parent);
    }
    return false;
  }
}

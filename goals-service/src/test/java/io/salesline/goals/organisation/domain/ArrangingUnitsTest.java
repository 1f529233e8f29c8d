package io.salesline.goals.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.goals.UnitId;
import io.salesline.platform.problem.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ArrangingUnitsTest {

  final Unit company = Unit.company(id(), named("Acme"));
  final Unit east = company.open(id(), UnitKind.REGION, named("East"), null);
  final Unit coast = east.open(id(), UnitKind.REGION, named("Coast"), null);
  final Unit north = coast.open(id(), UnitKind.TEAM, named("North"), null);
  final UnitTree tree = UnitTree.of(List.of(company, east, coast, north));

  @Test
  void aSecondCompanyIsRefused() {
    assertRefused("company-exists", () -> company.open(id(), UnitKind.COMPANY, named("B"), null));
  }

  @Test
  void aRegionBeneathATeamIsRefused() {
    assertRefused("unit-kind-order", () -> north.open(id(), UnitKind.REGION, named("X"), null));
  }

  @Test
  void aUnitBeneathOneOfItsOwnIsRefused() {
    assertRefused("unit-cycle", () -> east.amend(Optional.empty(), Optional.of(coast), tree));
    assertRefused("unit-cycle", () -> east.amend(Optional.empty(), Optional.of(east), tree));
    assertThat(east.revision()).isEqualTo(1);
  }

  @Test
  void theCompanyStaysOnTop() {
    assertRefused(
        "company-is-root", () -> company.amend(Optional.empty(), Optional.of(east), tree));
  }

  @Test
  void aNewNameAndPlaceAreOneChange() {
    var changed = north.amend(Optional.of(named("Nord")), Optional.of(east), tree).orElseThrow();

    assertThat(changed.name()).isEqualTo("Nord");
    assertThat(changed.parent()).isEqualTo(east.id());
    assertThat(changed.revision()).isEqualTo(2);
  }

  @Test
  void theNameAndPlaceThatItHasAreNoChange() {
    assertThat(north.amend(Optional.of(named("North")), Optional.of(coast), tree)).isEmpty();
    assertThat(north.revision()).isEqualTo(1);
  }

  @Test
  void theSameExternalIdGivesTheSameUnit() {
    assertThat(new ExternalId("region/East").unitId())
        .isEqualTo(new ExternalId(" region/East ").unitId())
        .isNotEqualTo(new ExternalId("region/West").unitId());
  }

  private static void assertRefused(String code, ThrowingCallable change) {
    assertThatThrownBy(change)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static UnitId id() {
    return new UnitId(UUID.randomUUID());
  }

  private static Name named(String name) {
    return Name.of("name", name);
  }
}

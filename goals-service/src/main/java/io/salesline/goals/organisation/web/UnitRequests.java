package io.salesline.goals.organisation.web;

import io.salesline.goals.organisation.app.AmendingUnit.Amendment;
import io.salesline.goals.organisation.app.NewUnit;
import io.salesline.goals.organisation.app.UnitReference;
import io.salesline.goals.organisation.domain.ExternalId;
import io.salesline.goals.organisation.domain.Name;
import io.salesline.goals.organisation.domain.UnitKind;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send about units. */
final class UnitRequests {

  private static final int MOST = 500;

  private UnitRequests() {}

  @Schema(name = "NewUnit")
  record Create(
      @NotNull String name,
      @NotNull @Schema(enumeration = {"region", "team"}) String kind,
      @Schema(description = "The company where absent") UUID parentId,
      @Schema(description = "Who manages it from today") UUID managerId) {

    NewUnit asked() {
      return newUnit(name, kind, UnitReference.of(parentId, null), Optional.empty());
    }
  }

  @Schema(name = "UnitAmendment", description = "What is absent stays")
  record Amend(String name, UUID parentId) {
    Amendment asked() {
      return new Amendment(
          Optional.ofNullable(name).map(text -> Name.of("name", text)),
          UnitReference.of(parentId, null));
    }
  }

  @Schema(name = "ManagerAppointment")
  record Appoint(
      @NotNull UUID memberId,
      @Schema(description = "The first day; today where absent") LocalDate from) {}

  @Schema(name = "UnitBulk")
  record Bulk(@NotNull @Size(min = 1, max = MOST) List<@NotNull BulkUnit> items) {}

  @Schema(name = "BulkUnit")
  record BulkUnit(
      @Schema(description = "What its source calls it; names it in a repetition", required = true)
          String externalId,
      @Schema(required = true) String name,
      @Schema(
              enumeration = {"region", "team"},
              required = true)
          String kind,
      @Schema(description = "The company where this and parent_external_id are absent")
          UUID parentId,
      @Schema(description = "May stand earlier in the same list") String parentExternalId) {

    NewUnit asked() {
      return newUnit(
          name,
          kind,
          UnitReference.of(parentId, parentExternalId),
          Optional.ofNullable(externalId).map(ExternalId::new));
    }
  }

  private static NewUnit newUnit(
      String name, String kind, UnitReference place, Optional<ExternalId> externalId) {
    UnitKind known =
        UnitKind.of(kind).orElseThrow(() -> Refusal.field("kind", "unknown-unit-kind"));
    return new NewUnit(Name.of("name", name), known, place, externalId);
  }
}

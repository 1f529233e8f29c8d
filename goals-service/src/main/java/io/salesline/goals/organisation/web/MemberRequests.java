package io.salesline.goals.organisation.web;

import io.salesline.goals.organisation.app.NewMember;
import io.salesline.goals.organisation.app.UnitReference;
import io.salesline.goals.organisation.domain.Name;
import io.salesline.goals.organisation.domain.Roles;
import io.salesline.goals.organisation.domain.Username;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send about people. */
final class MemberRequests {

  private static final int MOST = 500;
  private static final int MOST_ROLES = 20;

  private MemberRequests() {}

  @Schema(name = "NewMember")
  record Admit(
      @NotNull @Schema(description = "The preferred_username of their token; lower case in the answer")
          String username,
      @NotNull String fullName,
      @NotNull @Size(max = MOST_ROLES) List<@NotNull String> roles,
      @Schema(description = "Where they belong; nowhere where absent") UUID unitId,
      @Schema(description = "The first day there; today where absent") LocalDate from) {

    NewMember asked() {
      return newMember(username, fullName, roles, UnitReference.of(unitId, null), from);
    }
  }

  @Schema(name = "RoleGrant")
  record Grant(@NotNull @Size(max = MOST_ROLES) List<@NotNull String> roles) {}

  @Schema(name = "Move")
  record Move(
      @NotNull UUID unitId,
      @Schema(description = "The first day there, past or future; today where absent")
          LocalDate from) {}

  @Schema(name = "MemberBulk")
  record Bulk(@NotNull @Size(min = 1, max = MOST) List<@NotNull BulkMember> items) {}

  @Schema(name = "BulkMember")
  record BulkMember(
      @Schema(description = "Names them in a repetition", required = true) String username,
      @Schema(required = true) String fullName,
      @Schema(required = true) List<String> roles,
      UUID unitId,
      @Schema(description = "In the place of unit_id") String unitExternalId,
      @Schema(description = "The first day there; today where absent") LocalDate from) {

    NewMember asked() {
      return newMember(username, fullName, roles, UnitReference.of(unitId, unitExternalId), from);
    }
  }

  private static NewMember newMember(
      String username, String fullName, List<String> roles, UnitReference unit, LocalDate from) {
    if (username == null) {
      throw Refusal.field("username", "username-malformed");
    }
    if (roles == null) {
      throw Refusal.field("roles", "roles-missing");
    }
    return new NewMember(
        new Username(username),
        Name.of("full_name", fullName),
        Roles.of(roles),
        unit,
        Optional.ofNullable(from));
  }
}

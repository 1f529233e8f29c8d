package io.salesline.goals.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.goals.MemberId;
import io.salesline.platform.access.Role;
import io.salesline.platform.problem.Refusal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RolesOfAPersonTest {

  final Member ada =
      Member.join(
          new MemberId(UUID.randomUUID()),
          new Username("Ada"),
          Name.of("full_name", "Ada Admin"),
          Set.of(Role.ADMINISTRATOR, Role.DIRECTOR));

  @Test
  void areReplacedByThoseGranted() {
    var changed = ada.grant(Set.of(Role.ADMINISTRATOR), 0).orElseThrow();

    assertThat(changed.roles()).containsExactly(Role.ADMINISTRATOR);
    assertThat(changed.revision()).isEqualTo(2);
  }

  @Test
  void areNotTakenFromTheLastAdministrator() {
    assertLastAdministrator(() -> ada.grant(Set.of(Role.DIRECTOR), 0));
    assertLastAdministrator(() -> ada.deactivate(0));
    assertThat(ada.revision()).isEqualTo(1);
  }

  @Test
  void mayBeTakenFromAnAdministratorWhileAnotherIsThere() {
    assertThat(ada.grant(Set.of(), 1)).isPresent();
  }

  @Test
  void changeNothingWhenTheyAreTheSame() {
    assertThat(ada.grant(Set.of(Role.DIRECTOR, Role.ADMINISTRATOR), 0)).isEmpty();
  }

  @Test
  void areNothingWithoutBeingActive() {
    ada.deactivate(1);

    assertThat(ada.isActive()).isFalse();
    assertThat(ada.deactivate(1)).isEmpty();
    assertThatThrownBy(ada::requireActive).isInstanceOf(Refusal.class);
    assertThat(ada.activate().orElseThrow().revision()).isEqualTo(3);
  }

  @Test
  void standInTheOrderOfTheirKeys() {
    assertThat(Roles.text(Set.of(Role.GATE_REVIEWER, Role.ADMINISTRATOR)))
        .isEqualTo("administrator,gate-reviewer");
    assertThat(Roles.parse("administrator,gate-reviewer"))
        .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.GATE_REVIEWER);
    assertThat(Roles.parse("")).isEmpty();
  }

  @Test
  void mustBeKnown() {
    assertThatThrownBy(() -> Roles.of(List.of("king")))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("unknown-role"));
  }

  @Test
  void belongToAUsernameInLowerCaseAndNarrowForms() {
    assertThat(ada.username()).isEqualTo("ada");
    assertThat(new Username("Ｍia.Ma").value()).isEqualTo("mia.ma");
    assertThat(new Username("王芳").value()).isEqualTo("王芳");
    assertThatThrownBy(() -> new Username("mia ma")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> new Username("")).isInstanceOf(Refusal.class);
  }

  private static void assertLastAdministrator(ThrowingCallable change) {
    assertThatThrownBy(change)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("last-administrator"));
  }
}

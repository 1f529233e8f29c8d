package io.salesline.leads.family.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.leads.id.CustomerId;
import io.salesline.platform.problem.Refusal;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FittingIntoAFamilyTest {

  private static final CustomerId SURVIVOR = CustomerId.fresh();
  private static final CustomerId DUPLICATE = CustomerId.fresh();
  private static final CustomerId GROUP = CustomerId.fresh();
  private static final CustomerId OTHER_GROUP = CustomerId.fresh();

  private static CustomerId parentOfSurvivor(Map<CustomerId, CustomerId> parents) {
    return new Family(parents).parentOf(SURVIVOR, DUPLICATE);
  }

  @Test
  void twoThatBelongToNobodyBelongToNobody() {
    assertThat(parentOfSurvivor(Map.of())).isNull();
  }

  @Test
  void theSurvivorKeepsToWhomItBelongs() {
    assertThat(parentOfSurvivor(Map.of(SURVIVOR, GROUP, DUPLICATE, OTHER_GROUP))).isEqualTo(GROUP);
  }

  @Test
  void oneThatBelongsToNobodyBelongsToWhomTheDuplicateDid() {
    assertThat(parentOfSurvivor(Map.of(DUPLICATE, GROUP))).isEqualTo(GROUP);
  }

  @Test
  void oneRightBeneathTheDuplicateTakesItsPlace() {
    assertThat(parentOfSurvivor(Map.of(SURVIVOR, DUPLICATE, DUPLICATE, GROUP))).isEqualTo(GROUP);
    assertThat(parentOfSurvivor(Map.of(SURVIVOR, DUPLICATE))).isNull();
  }

  @Test
  void oneAboveTheDuplicateDoesNotComeToBeBeneathItself() {
    assertThat(parentOfSurvivor(Map.of(DUPLICATE, SURVIVOR))).isNull();
    assertThat(parentOfSurvivor(Map.of(DUPLICATE, GROUP, GROUP, SURVIVOR))).isNull();
  }

  @Test
  void whoStandsBetweenTheTwoCannotBeBothAboveAndBeneath() {
    assertAboveItself(() -> parentOfSurvivor(Map.of(SURVIVOR, GROUP, GROUP, DUPLICATE)));
  }

  @Test
  void aCustomerBelongsToNobodyThatBelongsToIt() {
    var family = new Family(Map.of(DUPLICATE, SURVIVOR, SURVIVOR, GROUP));
    assertAboveItself(() -> family.requireRoom(GROUP, GROUP));
    assertAboveItself(() -> family.requireRoom(GROUP, SURVIVOR));
    assertAboveItself(() -> family.requireRoom(GROUP, DUPLICATE));
    family.requireRoom(GROUP, OTHER_GROUP);
    family.requireRoom(DUPLICATE, GROUP);
    family.requireRoom(OTHER_GROUP, DUPLICATE);
  }

  private static void assertAboveItself(ThrowingCallable placing) {
    assertThatThrownBy(placing)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("customer-above-itself"));
  }
}

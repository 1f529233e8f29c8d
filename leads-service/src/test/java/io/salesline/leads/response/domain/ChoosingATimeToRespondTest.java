package io.salesline.leads.response.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.platform.problem.Refusal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoosingATimeToRespondTest {

  private static final EscalationTerms USUAL = new EscalationTerms(50, 100, 200);

  private static final ResponseRules RULES =
      new ResponseRules(
          7, List.of(new ResponseRule("phone", 30), new ResponseRule("referral", 120)), 480, USUAL);

  @Test
  void theRuleOfItsSourceGivesTheTime() {
    assertThat(RULES.allowed("phone")).isEqualTo(Duration.ofMinutes(30));
    assertThat(RULES.allowed("referral")).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void whatNoRuleFitsHasTheTimeOfAllOthers() {
    assertThat(RULES.allowed("newspaper")).isEqualTo(Duration.ofHours(8));
    assertThat(RULES.allowed(null)).isEqualTo(Duration.ofHours(8));
  }

  @Test
  void aRuleThatWouldNeverCountIsRefused() {
    var twice =
        new ResponseRules(
            1, List.of(new ResponseRule("phone", 30), new ResponseRule("phone", 60)), 480, USUAL);
    assertThatThrownBy(twice::checked)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("source-twice");
              assertThat(refusal.errors().getFirst().field()).isEqualTo("rules[1].source");
            });
  }

  @Test
  void aChangeIsTheNextRevision() {
    assertThat(new ResponseRules(7, List.of(), 60, USUAL).following(RULES))
        .isEqualTo(new ResponseRules(8, List.of(), 60, USUAL));
  }

  @Test
  void theStepsOfTheEscalationArePartsOfTheTime() {
    Duration hour = Duration.ofHours(1);
    assertThat(USUAL.before(EscalationStep.OWNER_REMINDED, hour)).contains(Duration.ofMinutes(30));
    assertThat(USUAL.before(EscalationStep.MANAGER_TOLD, hour)).contains(hour);
    assertThat(USUAL.before(EscalationStep.TAKEN_BACK, hour)).contains(Duration.ofHours(2));
    assertThat(new EscalationTerms(50, 100, null).before(EscalationStep.TAKEN_BACK, hour))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "100, 100, 200, tell_percent",
    "50, 200, 200, take_back_percent",
    "50, 100, 99, take_back_percent"
  })
  void aStepThatComesTooEarlyIsRefused(int remind, int tell, int takeBack, String field) {
    var rules = new ResponseRules(1, List.of(), 480, new EscalationTerms(remind, tell, takeBack));
    assertThatThrownBy(rules::checked)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.errors().getFirst().field()).isEqualTo(field));
  }
}

package io.salesline.leads.response.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
          7,
          List.of(new ResponseRule("phone", null, 30), new ResponseRule("referral", null, 120)),
          480,
          USUAL);

  @Test
  void theRuleOfItsSourceGivesTheTime() {
    assertThat(RULES.allowed("phone", 50)).isEqualTo(Duration.ofMinutes(30));
    assertThat(RULES.allowed("referral", null)).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void whatNoRuleFitsHasTheTimeOfAllOthers() {
    assertThat(RULES.allowed("newspaper", 99)).isEqualTo(Duration.ofHours(8));
    assertThat(RULES.allowed(null, null)).isEqualTo(Duration.ofHours(8));
  }

  @Test
  void aRuleThatWouldNeverCountIsRefused() {
    var twice =
        new ResponseRules(
            1,
            List.of(new ResponseRule("phone", null, 30), new ResponseRule("phone", null, 60)),
            480,
            USUAL);
    assertThatThrownBy(twice::checked)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("source-twice");
              assertThat(refusal.errors().getFirst().field()).isEqualTo("rules[1].source");
            });
  }

  @Test
  void ofTheRulesThatFitSourceAndScoreTheFirstCounts() {
    var rules =
        rules(
            new ResponseRule("phone", 80, 10),
            new ResponseRule(null, 80, 30),
            new ResponseRule("phone", null, 120));
    assertThat(rules.allowed("phone", 80)).isEqualTo(Duration.ofMinutes(10));
    assertThat(rules.allowed("web-form", 95)).isEqualTo(Duration.ofMinutes(30));
    assertThat(rules.allowed(null, 80)).isEqualTo(Duration.ofMinutes(30));
    assertThat(rules.allowed("phone", 79)).isEqualTo(Duration.ofHours(2));
    assertThat(rules.allowed("phone", null)).isEqualTo(Duration.ofHours(2));
    assertThat(rules.allowed("web-form", 79)).isEqualTo(Duration.ofHours(8));
  }

  @Test
  void aRuleBehindOneThatFitsAllItsLeadsIsRefused() {
    assertThat(flaw(new ResponseRule("phone", null, 60), new ResponseRule("phone", 80, 30)))
        .isEqualTo("source-twice");
    assertThat(flaw(new ResponseRule("phone", 50, 60), new ResponseRule("phone", 80, 30)))
        .isEqualTo("source-twice");
    assertThat(flaw(new ResponseRule(null, 50, 60), new ResponseRule("phone", 80, 30)))
        .isEqualTo("response-rule-never-counts");
    assertThat(flaw(new ResponseRule(null, null, 60))).isEqualTo("response-rule-for-all");
  }

  @Test
  void aRuleBehindOneThatFitsSomeOfItsLeadsStands() {
    var rules =
        rules(
            new ResponseRule("phone", 80, 10),
            new ResponseRule("phone", 50, 20),
            new ResponseRule(null, 50, 30),
            new ResponseRule(null, 0, 40),
            new ResponseRule("phone", null, 50));
    assertThat(rules.checked()).isEqualTo(rules);
  }

  private static String flaw(ResponseRule... all) {
    return catchThrowableOfType(Refusal.class, rules(all)::checked).code();
  }

  private static ResponseRules rules(ResponseRule... all) {
    return new ResponseRules(1, List.of(all), 480, USUAL);
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

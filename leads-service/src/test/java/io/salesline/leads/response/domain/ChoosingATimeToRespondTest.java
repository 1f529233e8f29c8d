package io.salesline.leads.response.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.platform.problem.Refusal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoosingATimeToRespondTest {

  private static final ResponseRules RULES =
      new ResponseRules(
          7, List.of(new ResponseRule("phone", 30), new ResponseRule("referral", 120)), 480);

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
            1, List.of(new ResponseRule("phone", 30), new ResponseRule("phone", 60)), 480);
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
    assertThat(new ResponseRules(7, List.of(), 60).following(RULES))
        .isEqualTo(new ResponseRules(8, List.of(), 60));
  }
}

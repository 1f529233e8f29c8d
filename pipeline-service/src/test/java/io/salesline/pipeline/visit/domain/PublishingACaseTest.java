package io.salesline.pipeline.visit.domain;

import static io.salesline.pipeline.visit.domain.SampleVisits.NOW;
import static io.salesline.pipeline.visit.domain.SampleVisits.debriefed;
import static io.salesline.pipeline.visit.domain.SampleVisits.lesson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishingACaseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ask wang.li@example.com",
        "问 wang＠example.com",
        "Call 13800138000",
        "Call +86 138 0013 8000",
        "电话０２１-５８８８７７７７。",
        "Call (021) 5888-7777 in the morning",
        "Hotline 400-800-1234",
        "(555) 123-4567"
      })
  void phoneNumbersAndAddressesStayOut(String text) {
    Visit visit = debriefed();
    assertThatThrownBy(() -> visit.publish(CaseId.fresh(), lesson(text), NOW))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("case-with-contact-data"));
    assertThat(visit.caseId()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A pilot of 1,054,000.00 dollars",
        "成交 1234567.50 元",
        "In 2025 and 2026 we met 12 times",
        "3 of 40 workstations @ 1054",
        "From 2026-12-01 to 2026-12-24, as in 2024-2026",
        "成交 1054000 元，2026年12月1日签约",
        "12000000000 is a lot"
      })
  void amountsAndYearsMayBeTold(String text) {
    CaseId fresh = CaseId.fresh();
    assertThat(debriefed().publish(fresh, lesson(text), NOW).visit().caseId()).isEqualTo(fresh);
  }

  @Test
  void aCaseIsPublishedOnceAndAgainAfterItWasWithdrawn() {
    // Given
    Visit visit = debriefed();
    CaseId first = CaseId.fresh();
    visit.publish(first, lesson("Show it"), NOW);
    assertThatThrownBy(() -> visit.publish(CaseId.fresh(), lesson("Show it"), NOW))
        .hasMessageContaining("case-published");

    // When
    VisitDecision withdrawn = visit.withdrawCase(NOW);

    // Then
    assertThat(withdrawn.event()).isEqualTo(new VisitEvent.CaseWithdrawn(first));
    assertThat(visit.publish(CaseId.fresh(), lesson("Show it"), NOW).visit().caseId())
        .isNotEqualTo(first);
    visit.withdrawCase(NOW);
    assertThatThrownBy(() -> visit.withdrawCase(NOW)).hasMessageContaining("case-not-published");
  }
}

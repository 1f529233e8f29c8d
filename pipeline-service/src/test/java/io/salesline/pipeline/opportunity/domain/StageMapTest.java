package io.salesline.pipeline.opportunity.domain;

import static io.salesline.pipeline.opportunity.domain.SampleDeals.MAP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StageMapTest {

  @Test
  void dealsStartAtTheFirstStageAndAreWonFromTheLastOpenOne() {
    assertThat(MAP.entry()).isEqualTo(new StageKey("lead-screening"));
    assertThat(MAP.closing()).isEqualTo(new StageKey("negotiation"));
    assertThat(MAP.after(MAP.closing())).isEmpty();
  }

  @Test
  void thePassedStagesAreNamedNearestFirst() {
    assertThat(MAP.before(new StageKey("needs-discovery")))
        .containsExactly(new StageKey("first-contact"), new StageKey("lead-screening"));
    assertThat(MAP.before(MAP.entry())).isEmpty();
  }

  @Test
  void aStageOfNoMapIsNeitherBeforeNorAfterAnything() {
    var limbo = new StageKey("limbo");
    assertThat(MAP.has(limbo)).isFalse();
    assertThat(MAP.after(limbo)).isEmpty();
    assertThat(MAP.before(limbo)).isEmpty();
  }

  @Test
  void aMapNeedsOpenStagesAndDeliveryBehindThem() {
    var only = new StageKey("only");
    assertThatThrownBy(() -> new StageMap(1, List.of(), only))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new StageMap(1, List.of(only), only))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

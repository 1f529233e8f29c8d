package io.salesline.pipeline.file.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.platform.problem.Refusal;
import org.junit.jupiter.api.Test;

class ByteRangeTest {

  @Test
  void aRangeHasAStartAnEndOrBoth() {
    assertThat(ByteRange.of("bytes=0-4", 10)).contains(new ByteRange(0, 4));
    assertThat(ByteRange.of("bytes=4-", 10)).contains(new ByteRange(4, 9));
    assertThat(ByteRange.of("bytes=-4", 10)).contains(new ByteRange(6, 9));
    assertThat(ByteRange.of("bytes=-40", 10)).contains(new ByteRange(0, 9));
    assertThat(ByteRange.of("bytes=9-40", 10)).contains(new ByteRange(9, 9));
  }

  @Test
  void whatIsNoOneRangeIsIgnored() {
    for (String header : new String[] {null, "", "bytes=-", "bytes=0-1,3-4", "lines=1-2"}) {
      assertThat(ByteRange.of(header, 10)).isEmpty();
    }
  }

  @Test
  void beyondTheEndThereIsNothing() {
    for (String header : new String[] {"bytes=10-", "bytes=5-4", "bytes=-0"}) {
      assertThatThrownBy(() -> ByteRange.of(header, 10)).isInstanceOf(Refusal.class);
    }
  }
}

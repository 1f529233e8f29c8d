package io.salesline.platform.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salesline.platform.problem.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ArrivalTest {

  private final Arrival half = new Arrival(10, 5);

  @Test
  void eachPartFollowsOnThoseBefore() {
    assertThat(half.with(5, 3).received()).isEqualTo(8);
    assertThat(half.with(5, 0)).isEqualTo(half);
    var refusal = refusal(() -> half.with(4, 3));
    assertThat(refusal.code()).isEqualTo("upload-offset");
    assertThat(refusal.headers()).containsEntry("Upload-Offset", "5");
    assertThat(refusal(() -> half.with(6, 3)).parameters()).containsEntry("offset", 5L);
  }

  @Test
  void moreThanAnnouncedIsNotTaken() {
    assertThat(half.with(5, 5).received()).isEqualTo(10);
    assertThat(refusal(() -> half.with(5, 6)).code()).isEqualTo("upload-too-long");
    assertThat(refusal(() -> new Arrival(Long.MAX_VALUE, Long.MAX_VALUE).with(Long.MAX_VALUE, 1)))
        .isNotNull();
  }

  @Test
  void itIsWholeOnceAllIsHere() {
    assertThat(refusal(half::checkWhole).code()).isEqualTo("upload-incomplete");
    half.with(5, 5).checkWhole();
  }

  @Test
  void filesAndTheirPartsAreBounded() {
    Arrival.checkLength(10, 10);
    assertThat(refusal(() -> Arrival.checkLength(11, 10)).code()).isEqualTo("file-too-large");
    Arrival.checkPart(new byte[10], 10);
    assertThat(refusal(() -> Arrival.checkPart(new byte[11], 10)).status()).isEqualTo(413);
  }

  private static Refusal refusal(ThrowingCallable work) {
    return catchThrowableOfType(Refusal.class, work);
  }
}

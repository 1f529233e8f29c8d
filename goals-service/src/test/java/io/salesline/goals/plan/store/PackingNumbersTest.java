package io.salesline.goals.plan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackingNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "255, 1",
    "256, 2",
    "16777215, 3",
    "16777216, 4",
    "1099511627776, 6",
    "9223372036854775807, 8"
  })
  void takesAsManyBytesAsTheLargestNeeds(long largest, int width) {
    // Given
    long[] numbers = {1, largest, 0};

    // When
    byte[] bytes = PackedNumbers.of(numbers);

    // Then
    assertThat(bytes).hasSize(1 + 3 * width).startsWith(width);
    assertThat(PackedNumbers.read(bytes, 3)).isEqualTo(numbers);
  }

  @Test
  void writesTheHighestByteFirst() {
    assertThat(PackedNumbers.of(new long[] {1, 0x0203})).containsExactly(2, 0, 1, 2, 3);
  }

  @Test
  void doesNotReadThoseOfOtherDays() {
    // Given
    byte[] bytes = PackedNumbers.of(new long[] {1, 2, 3});

    // Then
    assertThatIllegalStateException().isThrownBy(() -> PackedNumbers.read(bytes, 4));
  }
}

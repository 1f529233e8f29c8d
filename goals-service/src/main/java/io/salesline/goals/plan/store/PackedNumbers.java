package io.salesline.goals.plan.store;

import java.nio.ByteBuffer;
import java.util.Collection;

/**
 * Numbers by day as they lie in a column: eight bytes each, the highest first; in SQL {@code
 * unpacked(column)}.
 */
final class PackedNumbers {

  private PackedNumbers() {}

  /**
   * Those of many rows, one after the other.
   *
   * @param days how many numbers each has
   */
  static byte[] of(Collection<long[]> rows, int days) {
    ByteBuffer bytes = ByteBuffer.allocate(rows.size() * days * Long.BYTES);
    var numbers = bytes.asLongBuffer();
    rows.forEach(numbers::put);
    return bytes.array();
  }

  /**
   * @param days how many they are
   */
  static long[] read(byte[] bytes, int days) {
    if (bytes.length != days * Long.BYTES) {
      throw new IllegalStateException(bytes.length + " bytes where there are " + days + " days");
    }
    long[] numbers = new long[days];
    ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
    return numbers;
  }
}

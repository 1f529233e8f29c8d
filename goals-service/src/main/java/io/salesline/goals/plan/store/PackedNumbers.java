package io.salesline.goals.plan.store;

/**
 * Numbers by day as they lie in a column, in SQL {@code unpacked(column)}: a byte that says how
 * many bytes each has, as few as the largest needs, then the numbers, their highest byte first. So
 * the same numbers are always the same bytes. None is negative.
 */
final class PackedNumbers {

  private PackedNumbers() {}

  static byte[] of(long[] numbers) {
    int width = width(numbers);
    byte[] bytes = new byte[1 + width * numbers.length];
    bytes[0] = (byte) width;
    int at = 1;
    for (long number : numbers) {
      for (int shift = (width - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
        bytes[at++] = (byte) (number >>> shift);
      }
    }
    return bytes;
  }

  /**
   * @param days how many they are
   */
  static long[] read(byte[] bytes, int days) {
    int width = bytes[0];
    if (bytes.length != 1 + width * days) {
      throw new IllegalStateException(bytes.length + " bytes where there are " + days + " days");
    }
    long[] numbers = new long[days];
    int at = 1;
    for (int day = 0; day < days; day++) {
      for (int end = at + width; at < end; at++) {
        numbers[day] = numbers[day] << Byte.SIZE | Byte.toUnsignedLong(bytes[at]);
      }
    }
    return numbers;
  }

  private static int width(long[] numbers) {
    long bits = 1;
    for (long number : numbers) {
      bits |= number;
    }
    return (Long.SIZE - Long.numberOfLeadingZeros(bits) + Byte.SIZE - 1) / Byte.SIZE;
  }
}

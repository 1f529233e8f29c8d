package io.salesline.pipeline.file.web;

import io.salesline.platform.problem.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a file, both ends included.
 *
 * @param first 0 for the first byte
 */
record ByteRange(long first, long last) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * Reads the header {@code Range: bytes=0-499}; empty for all of the file, as when several ranges
   * are asked for, which a server may ignore.
   *
   * @throws Refusal 416 when the file ends before
   */
  static Optional<ByteRange> of(String header, long length) {
    var matcher = ONE.matcher(header == null ? "" : header.strip());
    if (!matcher.matches() || (matcher.group(1) + matcher.group(2)).isEmpty()) {
      return Optional.empty();
    }
    ByteRange range = between(matcher.group(1), matcher.group(2), length);
    if (range.first() >= length || range.first() > range.last()) {
      throw Refusal.of(416, "range-unsatisfiable", "length", length)
          .withHeader("Content-Range", "bytes */" + length);
    }
    return Optional.of(range);
  }

  private static ByteRange between(String first, String last, long length) {
    if (first.isEmpty()) {
      return new ByteRange(Math.max(0, length - Long.parseLong(last)), length - 1);
    }
    long end = last.isEmpty() ? length - 1 : Math.min(length - 1, Long.parseLong(last));
    return new ByteRange(Long.parseLong(first), end);
  }

  long count() {
    return last - first + 1;
  }

  String header(long length) {
    return "bytes " + first + "-" + last + "/" + length;
  }
}

package io.salesline.platform.upload;

import io.salesline.platform.problem.Refusal;

/**
 * How much of a file is here that is sent in parts, each of which follows on those before, in the
 * manner of tus (tus.io). All numbers are bytes.
 *
 * @param length as announced
 * @param received how many are here and will stay
 */
public record Arrival(long length, long received) {

  /**
   * @throws Refusal 422 for a file that is announced with more than that
   */
  public static void checkLength(long length, long most) {
    if (length > most) {
      throw Refusal.field("length", "file-too-large", "most_bytes", most);
    }
  }

  /**
   * @throws Refusal 413 for a part with more than that
   */
  public static void checkPart(byte[] part, long most) {
    if (part.length > most) {
      throw Refusal.of(413, "too-large", "most_bytes", most);
    }
  }

  /**
   * With so many more.
   *
   * @param offset where they start
   * @throws Refusal 409 with the offset that is expected, 422 for more than were announced
   */
  public Arrival with(long offset, int count) {
    if (offset != received) {
      throw Refusal.conflict("upload-offset", "offset", received)
          .withHeader("Upload-Offset", Long.toString(received));
    }
    if (count > length - received) {
      throw Refusal.unprocessable("upload-too-long", "length", length);
    }
    return new Arrival(length, received + count);
  }

  /**
   * @throws Refusal 409 while some are missing
   */
  public void checkWhole() {
    if (received < length) {
      throw Refusal.conflict("upload-incomplete", "offset", received);
    }
  }
}

package io.salesline.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Knows a telling of another system, and bytes, again. */
public final class Digest {

  private Digest() {}

  /**
   * Equal for equal words in the same places; SHA-256 in hexadecimal.
   *
   * @param words as their texts; null for what was not told
   */
  public static String of(Object... words) {
    String told =
        Arrays.stream(words)
            .map(word -> word == null ? "\u0000" : word.toString())
            .collect(Collectors.joining("\u001f"));
    return of(told.getBytes(UTF_8));
  }

  /** SHA-256 of bytes, in hexadecimal. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** For bytes that come piece by piece. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

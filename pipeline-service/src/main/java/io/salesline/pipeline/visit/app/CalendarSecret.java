package io.salesline.pipeline.visit.app;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** What opens somebody's calendar: 256 random bits, of which only the hash is ever stored. */
public final class CalendarSecret {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final String token;

  private CalendarSecret(String token) {
    this.token = token;
  }

  public static CalendarSecret fresh() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new CalendarSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Empty for what cannot be one. */
  public static Optional<CalendarSecret> parse(String token) {
    boolean plausible = token != null && TOKEN.matcher(token).matches();
    return plausible ? Optional.of(new CalendarSecret(token)) : Optional.empty();
  }

  public String token() {
    return token;
  }

  /** SHA-256, as hex. A slow hash would add nothing to 256 random bits. */
  public String hash() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Says nothing, so that no log does. */
  @Override
  public String toString() {
    return "a calendar's secret";
  }
}

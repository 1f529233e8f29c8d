package io.salesline.leads.webform.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.salesline.leads.webform.domain.WebForm;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** When a form was opened, signed by the form, so that nobody can just claim it. */
public final class Opening {

  /** Nobody fills a form in faster. */
  private static final Duration SHORTEST = Duration.ofSeconds(3);

  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Pattern SIGNED = Pattern.compile("(\\d{1,15})\\.([0-9a-f]{64})");
  private static final String SIGNED_BY = "HmacSHA256";

  private Opening() {}

  /** What proves that it was opened at that time. */
  public static String of(WebForm form, Instant at) {
    String time = Long.toString(at.toEpochMilli());
    return time + "." + signature(form, time);
  }

  /** Whether the form was opened, and then filled in no faster than people do, within a day. */
  static boolean isOfPeople(WebForm form, String opened, Instant sent) {
    var signed = SIGNED.matcher(opened == null ? "" : opened);
    if (!signed.matches()) {
      return false;
    }
    String time = signed.group(1);
    byte[] right = signature(form, time).getBytes(UTF_8);
    var took = Duration.between(Instant.ofEpochMilli(Long.parseLong(time)), sent);
    return MessageDigest.isEqual(right, signed.group(2).getBytes(UTF_8))
        && took.compareTo(SHORTEST) >= 0
        && took.compareTo(LONGEST) <= 0;
  }

  private static String signature(WebForm form, String time) {
    try {
      var mac = Mac.getInstance(SIGNED_BY);
      mac.init(new SecretKeySpec(form.secret(), SIGNED_BY));
      return HexFormat.of().formatHex(mac.doFinal(time.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }
}

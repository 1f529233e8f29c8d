package io.salesline.reporting.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256, in Base64, as each kind of receiver checks it. */
final class Signature {

  static final String PREFIX = "whsec_";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Signature() {}

  /** A new secret: {@code whsec_} and 32 random bytes in Base64. */
  static String secret() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * As Standard Webhooks have it: {@code v1,} and the code of {@code id.timestamp.body} under the
   * bytes of the secret (standardwebhooks.com, specification 1.0).
   *
   * @param timestamp in seconds
   */
  static String standard(String secret, String id, long timestamp, String body) {
    byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    return "v1," + code(key, id + "." + timestamp + "." + body);
  }

  /**
   * As DingTalk checks it (open.dingtalk.com, custom robot security): the code of the time and the
   * secret on two lines, under the secret.
   *
   * @param timestamp in milliseconds
   */
  static String dingtalk(String secret, long timestamp) {
    return code(secret.getBytes(UTF_8), timestamp + "\n" + secret);
  }

  /**
   * As Feishu checks it (open.feishu.cn, custom bot security): the code of nothing, under the time
   * and the secret on two lines.
   *
   * @param timestamp in seconds
   */
  static String feishu(String secret, long timestamp) {
    return code((timestamp + "\n" + secret).getBytes(UTF_8), "");
  }

  private static String code(byte[] key, String message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(message.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HmacSHA256, for any key", e);
    }
  }
}

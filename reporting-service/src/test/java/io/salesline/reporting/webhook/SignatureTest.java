package io.salesline.reporting.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Codes that others have computed. */
class SignatureTest {

  /** The example of the Standard Webhooks libraries' own tests. */
  @Test
  void isThatOfStandardWebhooks() {
    String signature =
        Signature.standard(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1614265330,
            "{\"test\": 2432232314}");

    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  /** Computed with Python's hmac. */
  @Test
  void isThatOfDingtalk() {
    assertThat(Signature.dingtalk("SECtest", 1700000000000L))
        .isEqualTo("aZLLrriXgn05YbwaGR7knYsLeJADjr9NwLaNNKpxh4g=");
  }

  /** Computed with Python's hmac. */
  @Test
  void isThatOfFeishu() {
    assertThat(Signature.feishu("secret", 1700000000L))
        .isEqualTo("fiWS2+gh28DOydAv7hzONH/mDn9+b1Y4Y5ivXWXy8vA=");
  }

  @Test
  void aSecretIsAsStandardWebhooksHaveIt() {
    assertThat(Signature.secret())
        .matches("whsec_[A-Za-z0-9+/]{43}=")
        .isNotEqualTo(Signature.secret());
  }
}

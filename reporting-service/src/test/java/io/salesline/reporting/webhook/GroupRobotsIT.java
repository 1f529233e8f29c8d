package io.salesline.reporting.webhook;

import static io.salesline.platform.testing.Api.as;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.reporting.alert.Watched;
import io.salesline.reporting.webhook.Receiver.Received;
import io.salesline.reporting.webhook.Receiver.Reply;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fakes of three group robots, which take what the real ones document that they take. */
@QuarkusTest
class GroupRobotsIT {

  private final Hooks hooks = new Hooks();

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @AfterEach
  void over() {
    hooks.close();
  }

  @Test
  void wecomTakesMarkdownUnderItsKey() {
    try (var robot = new Receiver()) {
      // Given
      robot.answers(GroupRobotsIT::wecom);
      hooks.to("wecom", robot.url("/cgi-bin/webhook/send?key=693a91f6"), null);
      String wrong =
          hooks.to("wecom", robot.url("/cgi-bin/webhook/send?key=other"), null).get("webhook_id");

      // Then
      assertThat(told(robot, json -> json.path("markdown").path("content")))
          .startsWith("**商机停滞**")
          .contains("停留已超过 7 个工作日");
      assertThat(Hooks.tested(wrong).getString("failure"))
          .isEqualTo("errcode-93000 invalid webhook url");
    }
  }

  private static Reply wecom(Received message) {
    boolean markdown = message.json().path("msgtype").asText().equals("markdown");
    boolean known = "key=693a91f6".equals(message.uri().getRawQuery());
    return known && markdown
        ? Reply.json("{\"errcode\":0,\"errmsg\":\"ok\"}")
        : Reply.json("{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
  }

  @Test
  void dingtalkChecksTheSignatureInTheAddress() {
    try (var robot = new Receiver()) {
      // Given
      robot.answers(GroupRobotsIT::dingtalk);
      String url = robot.url("/robot/send?access_token=abc");
      hooks.to("dingtalk", url, "SECsame");
      String wrong = hooks.to("dingtalk", url, "SECother").get("webhook_id");
      String none = hooks.to("dingtalk", url, null).get("webhook_id");

      // Then
      assertThat(told(robot, json -> json.path("markdown").path("text"))).contains("商机停滞");
      assertThat(Hooks.tested(wrong).getString("failure")).startsWith("errcode-310000");
      assertThat(Hooks.tested(none).getString("failure")).startsWith("errcode-310000");
    }
  }

  /** Sign = Base64(HmacSHA256(timestamp + "\n" + secret, secret)), encoded for a URL. */
  private static Reply dingtalk(Received message) {
    Map<String, String> query =
        Arrays.stream(message.uri().getRawQuery().split("&"))
            .map(part -> part.split("=", 2))
            .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], UTF_8)));
    String timestamp = query.getOrDefault("timestamp", "0");
    boolean signed =
        code("SECsame", timestamp + "\nSECsame").equals(query.get("sign"))
            && isNow(Instant.ofEpochMilli(Long.parseLong(timestamp)));
    boolean markdown = message.json().path("markdown").has("title");
    return signed && markdown
        ? Reply.json("{\"errcode\":0,\"errmsg\":\"ok\"}")
        : Reply.json("{\"errcode\":310000,\"errmsg\":\"sign not match\"}");
  }

  @Test
  void feishuChecksTheSignatureInTheMessage() {
    try (var robot = new Receiver()) {
      // Given
      robot.answers(GroupRobotsIT::feishu);
      String url = robot.url("/open-apis/bot/v2/hook/xyz");
      hooks.to("feishu", url, "same");
      String wrong = hooks.to("feishu", url, "other").get("webhook_id");

      // Then
      assertThat(told(robot, json -> json.path("content").path("text"))).startsWith("商机停滞\n");
      assertThat(Hooks.tested(wrong).getString("failure"))
          .isEqualTo("code-19021 sign match fail or timestamp is not within one hour");
    }
  }

  /** Sign = Base64(HmacSHA256("", timestamp + "\n" + secret)). */
  private static Reply feishu(Received message) {
    JsonNode body = message.json();
    String timestamp = body.path("timestamp").asText("0");
    boolean signed =
        code(timestamp + "\nsame", "").equals(body.path("sign").asText())
            && isNow(Instant.ofEpochSecond(Long.parseLong(timestamp)));
    return signed && body.path("msg_type").asText().equals("text")
        ? Reply.json(
            "{\"StatusCode\":0,\"StatusMessage\":\"success\",\"code\":0,\"msg\":\"success\"}")
        : Reply.json(
            "{\"code\":19021,\"msg\":\"sign match fail or timestamp is not within one hour\"}");
  }

  @Test
  void aRobotThatRefusesIsToldAgain() {
    try (var robot = new Receiver()) {
      // Given
      var busy = new java.util.concurrent.atomic.AtomicInteger(2);
      robot.answers(
          message ->
              busy.getAndDecrement() > 0
                  ? Reply.json("{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}")
                  : Reply.json("{\"errcode\":0,\"errmsg\":\"ok\"}"));
      String webhook = hooks.to("wecom", robot.url("/send?key=k"), null).get("webhook_id");

      // When
      Watched.deal(REPRESENTATIVE).tells("opportunity.rotted");

      // Then
      Await.until(
          () ->
              assertThat(Hooks.deliveries(webhook, "delivered"))
                  .singleElement()
                  .satisfies(it -> assertThat(it).containsEntry("attempts", 3)));
    }
  }

  @Test
  void aSecretIsForThoseWhoseRobotsCheckOne() {
    as(ADMINISTRATOR)
        .body(Hooks.request("wecom", "https://qyapi.weixin.qq.com/x?key=1", "secret", true))
        .post(Hooks.PATH)
        .then()
        .statusCode(422)
        .body("code", equalTo("webhook-secret-given"));
  }

  /** What the robot takes of a deal that rots. */
  private static String told(Receiver robot, java.util.function.Function<JsonNode, JsonNode> text) {
    Watched.deal(REPRESENTATIVE).tells("opportunity.rotted");
    Predicate<Received> right = message -> !text.apply(message.json()).isMissingNode();
    Await.until(() -> assertThat(robot.received()).anyMatch(right));
    return robot.received().stream()
        .filter(right)
        .findFirst()
        .map(message -> text.apply(message.json()).asText())
        .orElseThrow();
  }

  private static boolean isNow(Instant at) {
    return Duration.between(at, Instant.now()).abs().compareTo(Duration.ofHours(1)) < 0;
  }

  private static String code(String key, String message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(message.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

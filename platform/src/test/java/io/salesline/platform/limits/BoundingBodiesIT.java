package io.salesline.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.Stack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies that are too long or too slow, over the wire. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class BoundingBodiesIT {

  private static final String LONG = "{\"start\":" + " ".repeat(5_000_000) + "1}";
  private static final String LONGEST = "{\"start\":" + " ".repeat((2 << 20) - 11) + "1}";

  @TestHTTPResource("/api/test/v1/counters")
  URI counters;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aBodyThatAnnouncesTooMuchIsRefused() throws Exception {
    assertTooLarge(post(BodyPublishers.ofString(LONG)));
  }

  @Test
  void aBodyThatAnnouncesNothingIsRefusedAtTheFirstByteTooMany() throws Exception {
    assertTooLarge(post(chunked(LONG)));
  }

  @Test
  void aBodyOfTheGreatestLengthIsTakenHoweverItIsSent() throws Exception {
    assertThat(LONGEST).hasSize(2 << 20);
    assertThat(post(BodyPublishers.ofString(LONGEST)).statusCode()).isEqualTo(201);
    assertThat(post(chunked(LONGEST)).statusCode()).isEqualTo(201);
  }

  @Test
  void anEmptyBodyOfUnknownLengthIsNoJson() throws Exception {
    assertThat(post(chunked("")).statusCode()).isEqualTo(400);
  }

  @Test
  void aBodyThatDoesNotArriveInTimeIsToldSo() throws IOException {
    try (var client = new Socket(counters.getHost(), counters.getPort())) {
      client.setSoTimeout(10_000);
      var head =
          """
          POST %s HTTP/1.1
          Host: localhost
          Content-Type: application/json
          Accept-Language: zh-CN
          Authorization: Bearer %s
          Content-Length: 11

          {"st"""
              .formatted(counters.getPath(), Stack.token("rick"))
              .replace("\n", "\r\n");
      client.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 408 ")
          .containsIgnoringCase("content-type: application/problem+json")
          .contains("\"code\":\"body-late\"")
          .contains("请求体");
    }
  }

  private static BodyPublisher chunked(String body) {
    return BodyPublishers.ofInputStream(
        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  private HttpResponse<String> post(BodyPublisher body) throws Exception {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var request =
          HttpRequest.newBuilder(counters)
              .header("Content-Type", "application/json")
              .header("Authorization", "Bearer " + Stack.token("rick"))
              .POST(body)
              .build();
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private static void assertTooLarge(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body())
        .contains("\"code\":\"too-large\"")
        .contains("\"most_bytes\":2097152")
        .contains("urn:salesline:request:");
  }
}

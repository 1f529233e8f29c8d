package io.salesline.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.local.gateway.Routes.Route;
import io.salesline.local.home.Ports;
import io.salesline.local.signin.SignIn;
import io.salesline.local.text.Failure;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayIT {

  private static final Limits SMALL =
      new Limits(1000, Duration.ofMillis(700), Duration.ofSeconds(4));

  @TempDir Path directory;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Upstream leads;
  private SignIn signIn;
  private Gateway gateway;
  private String origin;

  @BeforeEach
  void start() throws Exception {
    Ports ports = Ports.in(directory.resolve("ports.json"));
    origin = "http://127.0.0.1:" + ports.of("gateway");
    leads = new Upstream();
    signIn = SignIn.start(0, directory.resolve("keys.json"), origin);
    gateway =
        Gateway.start(
            URI.create(origin).getPort(),
            new Routes(
                List.of(
                    new Route("leads-service", "/api/leads", leads.port()),
                    new Route("goals-service", "/api/goals", ports.of("nobody")),
                    new Route("sign-in", "/salesline", signIn.port()))),
            SMALL);
  }

  @AfterEach
  void stop() {
    gateway.stop();
    signIn.stop();
    leads.close();
  }

  @Test
  void passesRequestsAndAnswersOn() throws Exception {
    // When
    HttpResponse<String> answer =
        http.send(
            to("/api/leads/echo?b=2&a=%E4%B8%8A%E6%B5%B7")
                .header("X-Request-Id", "journey-0001")
                .header("X-Forwarded-For", "10.9.8.7")
                .POST(BodyPublishers.ofString("{\"company\":\"上海贸易\"}"))
                .build(),
            BodyHandlers.ofString());

    // Then
    assertThat(answer.statusCode()).isEqualTo(201);
    JsonObject seen = new JsonObject(answer.body());
    assertThat(seen.getString("uri")).isEqualTo("/api/leads/echo?b=2&a=%E4%B8%8A%E6%B5%B7");
    assertThat(seen.getString("body")).isEqualTo("{\"company\":\"上海贸易\"}");
    assertThat(seen.getString("request_id")).isEqualTo("journey-0001");
    assertThat(seen.getString("forwarded_for")).isEqualTo("127.0.0.1");
    assertThat(answer.headers().firstValue("x-request-id")).contains("journey-0001");
    assertThat(answer.headers().firstValue("etag")).contains("\"7\"");
    assertThat(answer.headers().map()).doesNotContainKeys("keep-alive", "proxy-authenticate");
  }

  @Test
  void namesEachRequestThatHasNoName() throws Exception {
    // When
    HttpResponse<String> answer = http.send(to("/api/leads/echo").build(), BodyHandlers.ofString());

    // Then
    String name = answer.headers().firstValue("x-request-id").orElseThrow();
    assertThat(new JsonObject(answer.body()).getString("request_id")).isEqualTo(name);
  }

  @Test
  void saysThatAPartIsDown() throws Exception {
    // When
    HttpResponse<String> answer =
        http.send(
            to("/api/goals/v1/goals").header("Accept-Language", "zh-CN").build(),
            BodyHandlers.ofString());

    // Then
    assertProblem(answer, 503, "part-down");
    assertThat(answer.body()).contains("goals-service 目前未运行");
    assertThat(answer.headers().firstValue("retry-after")).contains("1");
  }

  @Test
  void saysThatAPartBrokeOff() throws Exception {
    assertProblem(
        http.send(to("/api/leads/break").build(), BodyHandlers.ofString()), 502, "part-broke-off");
  }

  @Test
  void saysThatAPartIsSilent() throws Exception {
    assertProblem(
        http.send(to("/api/leads/silent").build(), BodyHandlers.ofString()), 504, "part-silent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?q=上海", "?q=%zz", "?q=%", "?q=\"a\"", "?q=a|b", "/{id}"})
  void saysHowAnAddressIsWritten(String end) throws Exception {
    // Given: as somebody types it; clients of a library encode it
    try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
      socket.setSoTimeout(10_000);
      String head =
          "GET /api/leads/echo" + end + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

      // When
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));

      // Then
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 400 ")
          .contains("\"code\":\"malformed-address\"")
          .contains("%E4%B8%8A");
    }
  }

  @Test
  void saysThatThereIsNoSuchPath() throws Exception {
    assertProblem(
        http.send(to("/api/leadsandmore").build(), BodyHandlers.ofString()), 404, "no-such-path");
  }

  @Test
  void refusesABodyThatAnnouncesTooMuch() throws Exception {
    assertProblem(
        http.send(
            to("/api/leads/echo").POST(BodyPublishers.ofString("x".repeat(1001))).build(),
            BodyHandlers.ofString()),
        413,
        "too-large");
  }

  @Test
  void refusesABodyThatBecomesTooMuch() throws Exception {
    // Given a body whose length nobody announces
    InputStream endless = new ByteArrayInputStream(new byte[5000]);

    // When
    HttpResponse<String> answer =
        http.send(
            to("/api/leads/echo").POST(BodyPublishers.ofInputStream(() -> endless)).build(),
            BodyHandlers.ofString());

    // Then
    assertProblem(answer, 413, "too-large");
  }

  @Test
  void givesUpABodyThatComesTooSlowly() throws Exception {
    // Given
    try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
      socket.setSoTimeout(10_000);

      // When
      socket
          .getOutputStream()
          .write(
              "POST /api/leads/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"
                  .getBytes(StandardCharsets.US_ASCII));

      // Then
      byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 408".length());
      assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
    }
  }

  @Test
  void passesEventsOnAsTheyCome() throws Exception {
    // When
    HttpResponse<InputStream> stream =
        http.send(to("/api/leads/stream").build(), BodyHandlers.ofInputStream());

    // Then
    byte[] first = stream.body().readNBytes("data: 1\n\n".length());
    assertThat(new String(first, StandardCharsets.UTF_8)).isEqualTo("data: 1\n\n");
    leads.sendEvent("data: 2\n\n");
    byte[] second = stream.body().readNBytes("data: 2\n\n".length());
    assertThat(new String(second, StandardCharsets.UTF_8)).isEqualTo("data: 2\n\n");
    stream.body().close();
  }

  @Test
  void tellsThePartThatAListenerHasGone() throws Exception {
    // Given
    HttpResponse<InputStream> stream =
        http.send(to("/api/leads/stream").build(), BodyHandlers.ofInputStream());
    stream.body().readNBytes("data: 1\n\n".length());

    // When
    stream.body().close();

    // Then
    assertThat(leads.streamsClosed().tryAcquire(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void givesTheIssuerItsPublicName() throws Exception {
    // When
    HttpResponse<String> discovery =
        http.send(
            HttpRequest.newBuilder(
                    URI.create(
                        origin.replace("127.0.0.1", "localhost")
                            + "/salesline/.well-known/openid-configuration"))
                .build(),
            BodyHandlers.ofString());

    // Then
    JsonObject document = new JsonObject(discovery.body());
    assertThat(document.getString("issuer")).isEqualTo(signIn.issuerUrl());
    assertThat(document.getString("jwks_uri")).startsWith(origin + "/salesline/");
    assertThat(document.getString("authorization_endpoint")).startsWith(origin + "/salesline/");
  }

  @Test
  void saysThatItsPortIsTaken() {
    assertThatThrownBy(() -> Gateway.start(gateway.port(), new Routes(List.of()), SMALL))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Port " + gateway.port())
        .satisfies(failure -> assertThat(((Failure) failure).exitCode()).isEqualTo(3));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofSeconds(20));
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    JsonObject problem = new JsonObject(answer.body());
    assertThat(problem.getString("type")).isEqualTo("https://salesline.io/problems/" + code);
    assertThat(problem.getInteger("status")).isEqualTo(status);
    assertThat(problem.getString("instance"))
        .isEqualTo(
            "urn:salesline:request:" + answer.headers().firstValue("x-request-id").orElseThrow());
  }
}

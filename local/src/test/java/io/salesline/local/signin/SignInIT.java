package io.salesline.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInIT {

  private static final String CALLBACK = "http://127.0.0.1:1/callback";

  @TempDir Path directory;

  private final HttpClient http = HttpClient.newHttpClient();
  private SignIn signIn;

  @BeforeEach
  void start() throws Exception {
    signIn = SignIn.start(0, directory.resolve("keys.json"));
  }

  @AfterEach
  void stop() {
    signIn.stop();
  }

  @Test
  void signsTokensThatItsDiscoveryVerifies() throws Exception {
    // When
    SignedJWT token = SignedJWT.parse(signIn.token("anna.snelling"));

    // Then
    JsonNode discovery = json(get(signIn.issuerUrl() + "/.well-known/openid-configuration"));
    assertThat(discovery.path("issuer").asText()).isEqualTo(signIn.issuerUrl());
    assertThat(isSignedBy(discovery, token)).isTrue();
    assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(signIn.issuerUrl());
    assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("salesline");
    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("anna.snelling");
    assertThat(token.getJWTClaimsSet().getClaim("preferred_username")).isEqualTo("anna.snelling");
  }

  @Test
  void keepsItsKeyBetweenRuns() throws Exception {
    // Given
    SignedJWT earlier = SignedJWT.parse(signIn.token("admin"));
    signIn.stop();

    // When
    signIn = SignIn.start(0, directory.resolve("keys.json"));

    // Then
    JsonNode discovery = json(get(signIn.issuerUrl() + "/.well-known/openid-configuration"));
    assertThat(isSignedBy(discovery, earlier)).isTrue();
  }

  @Test
  void givesTheNameThatWasTypedInForACodeWithItsVerifier() throws Exception {
    // Given
    CodeVerifier verifier = new CodeVerifier();
    String code = codeFor("anna.snelling", verifier);

    // When
    HttpResponse<String> answer = redeem(code, verifier);

    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    SignedJWT token = SignedJWT.parse(json(answer).path("access_token").asText());
    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("anna.snelling");
    assertThat(token.getJWTClaimsSet().getClaim("preferred_username")).isEqualTo("anna.snelling");
    assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("salesline");
  }

  @Test
  void refusesACodeWithAnotherVerifier() throws Exception {
    // Given
    String code = codeFor("anna.snelling", new CodeVerifier());

    // When
    HttpResponse<String> answer = redeem(code, new CodeVerifier());

    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void namesThePublicOriginBehindAGateway() throws Exception {
    // Given
    SignIn behind = SignIn.start(0, directory.resolve("keys.json"), "http://127.0.0.1:8080");

    // When
    SignedJWT token = SignedJWT.parse(behind.token("admin"));

    // Then
    assertThat(behind.issuerUrl()).isEqualTo("http://127.0.0.1:8080/salesline");
    assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(behind.issuerUrl());
    behind.stop();
  }

  private String codeFor(String username, CodeVerifier verifier) throws Exception {
    String authorize =
        signIn.issuerUrl()
            + "/authorize?response_type=code&scope=openid&client_id=console&state=s&redirect_uri="
            + CALLBACK
            + "&code_challenge_method=S256&code_challenge="
            + CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue();
    assertThat(get(authorize).body()).contains("name=\"username\"");
    HttpResponse<String> answer = post(authorize, "username=" + username);
    assertThat(answer.statusCode()).isEqualTo(302);
    String location = answer.headers().firstValue("location").orElseThrow();
    Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location);
    assertThat(code.find()).as(location).isTrue();
    return code.group(1);
  }

  private HttpResponse<String> redeem(String code, CodeVerifier verifier) throws Exception {
    return post(
        signIn.issuerUrl() + "/token",
        "grant_type=authorization_code&client_id=console&redirect_uri=%s&code=%s&code_verifier=%s"
            .formatted(CALLBACK, code, verifier.getValue()));
  }

  private boolean isSignedBy(JsonNode discovery, SignedJWT token) throws Exception {
    JWKSet keys = JWKSet.parse(get(discovery.path("jwks_uri").asText()).body());
    String keyId = token.getHeader().getKeyID();
    return token.verify(new RSASSAVerifier(keys.getKeyByKeyId(keyId).toRSAKey()));
  }

  private HttpResponse<String> get(String url) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(url)).build());
  }

  private HttpResponse<String> post(String url, String form) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }
}

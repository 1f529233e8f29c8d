package io.salesline.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.salesline.system.running.Company;
import io.salesline.system.running.Eventually;
import io.salesline.system.running.Part;
import io.salesline.system.running.RunningSystem;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Fault 14: tokens that must not pass. */
class TokenIT {

  private static final int FLOOD = 80;
  private static final Duration AT_ONCE = Duration.ofSeconds(3);
  private static final String[] DOORS = {
    "/api/goals/v1/me",
    "/api/pipeline/v1/opportunities",
    "/api/leads/v1/leads",
    "/api/reporting/v1/funnel"
  };

  private final RunningSystem system = RunningSystem.shared();
  private final String username = Company.of(system).username("ann");
  private final String issuer = system.origin() + "/salesline";

  @Test
  void withoutATokenNobodyEnters() {
    for (String door : DOORS) {
      var reply = system.asNobody().get(door).expect(401);
      assertThat(reply.code()).isEqualTo("unauthorized");
      assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }
  }

  @Test
  void aForgedTokenIsRefusedEverywhereAndATrueOneIsNot() throws Exception {
    var key = RSAKey.parse(Files.readString(system.keysFile()));
    var stranger = new RSAKeyGenerator(2048).keyID("salesline").generate();
    var unknown = new RSAKeyGenerator(2048).keyID("somebody-else").generate();
    Map<String, String> forged = new LinkedHashMap<>();
    forged.put("no algorithm", new PlainJWT(claims(issuer, "salesline", 60)).serialize());
    forged.put("a secret in place of a key", hmac(key));
    forged.put("another's signature", signed(stranger, claims(issuer, "salesline", 60)));
    forged.put("an unknown key", signed(unknown, claims(issuer, "salesline", 60)));
    forged.put("another issuer", signed(key, claims("http://elsewhere.example", "salesline", 60)));
    forged.put("another audience", signed(key, claims(issuer, "payroll", 60)));
    forged.put("expired", signed(key, claims(issuer, "salesline", -60)));
    forged.put("rubbish", "rubbish");

    for (var token : forged.entrySet()) {
      for (String door : DOORS) {
        var reply = system.asNobody().with("Authorization", "Bearer " + token.getValue()).get(door);
        assertThat(reply.status()).as(token.getKey() + " at " + door).isEqualTo(401);
      }
    }
    String good = signed(key, claims(issuer, "salesline", 60));
    for (String door : DOORS) {
      system.asNobody().with("Authorization", "Bearer " + good).get(door).expect(200);
    }
  }

  /** A token that was good a moment ago is remembered, but for no longer than it is good. */
  @Test
  void aTokenThatExpiresIsRefusedFromThenOn() throws Exception {
    String brief =
        signed(RSAKey.parse(Files.readString(system.keysFile())), claims(issuer, "salesline", 3));
    var caller = system.asNobody().with("Authorization", "Bearer " + brief);
    for (String door : DOORS) {
      caller.get(door).expect(200);
      caller.get(door).expect(200);
    }

    Eventually.within(
        Duration.ofSeconds(6),
        () -> {
          for (String door : DOORS) {
            assertThat(caller.get(door).status()).as(door).isEqualTo(401);
          }
        });
  }

  @Test
  void aFloodOfUnknownKeysIsRefusedWithoutAskingTheIssuerForEach() throws Exception {
    // Given: an issuer that does not answer; it lives in the gateway's process
    var services = system.parts().stream().filter(part -> part.management() != null).toList();
    var tokens = unknownTokens();
    Part issuer = system.part("sign-in");
    var answers = new ConcurrentLinkedQueue<Integer>();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      issuer.hold();
      try {
        // When: the services are asked past it
        for (int i = 0; i < FLOOD; i++) {
          Part service = services.get(i % services.size());
          String door = "/api/" + service.name().replace("-service", "") + "/v1/me";
          var caller = system.directly(service).with("Authorization", "Bearer " + tokens.get(i));
          pool.execute(() -> answers.add(caller.get(door).status()));
        }

        // Then: each waits for it once at most, since it may look for new keys once in ten seconds
        Eventually.within(
            AT_ONCE,
            () -> assertThat(answers).hasSizeGreaterThanOrEqualTo(FLOOD - services.size()));
      } finally {
        issuer.goOn();
      }
    }
    assertThat(answers).hasSize(FLOOD).containsOnly(401);
    Company.of(system).as("ann").get(DOORS[1]).expect(200);
  }

  private List<String> unknownTokens() throws JOSEException {
    var key = new RSAKeyGenerator(2048).generate();
    var tokens = new ArrayList<String>();
    for (int i = 0; i < FLOOD; i++) {
      var unknown = new RSAKey.Builder(key).keyID("unknown-" + i).build();
      tokens.add(signed(unknown, claims(issuer, "salesline", 60)));
    }
    return tokens;
  }

  @Test
  void somebodyWhomTheOrganisationDoesNotKnowIsForbidden() {
    assertThat(system.as("nobody.known").get(DOORS[0]).expect(403).code())
        .isEqualTo("not-a-member");
  }

  private JWTClaimsSet claims(String from, String audience, int seconds) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(from)
        .audience(audience)
        .subject(username)
        .claim("preferred_username", username)
        .issueTime(Date.from(now.minusSeconds(120)))
        .expirationTime(Date.from(now.plusSeconds(seconds)))
        .build();
  }

  private static String signed(RSAKey key, JWTClaimsSet claims) throws JOSEException {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private String hmac(RSAKey key) throws JOSEException {
    var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims(issuer, "salesline", 60));
    token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
    return token.serialize();
  }
}

package io.salesline.local.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Signs access tokens with the issuer's key: for scripts and tests, without a browser. */
public final class AccessTokens {

  private final RSAKey key;
  private final String issuerUrl;

  AccessTokens(RSAKey key, String issuerUrl) {
    this.key = key;
    this.issuerUrl = issuerUrl;
  }

  /** Tokens of an issuer that runs elsewhere, from its key file. */
  public static AccessTokens from(Path keysFile, String issuerUrl) throws IOException {
    return new AccessTokens(SigningKey.in(keysFile), issuerUrl);
  }

  /** A token that says who: subject and preferred_username are the user name. */
  public String of(String username) {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuerUrl)
            .audience(SignIn.ISSUER)
            .subject(username)
            .claim("preferred_username", username)
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .notBeforeTime(Date.from(now))
            .expirationTime(Date.from(now.plus(SignIn.VALIDITY)))
            .build();
    return sign(claims);
  }

  private String sign(JWTClaimsSet claims) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID(SignIn.ISSUER)
            .type(JOSEObjectType.JWT)
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }
}

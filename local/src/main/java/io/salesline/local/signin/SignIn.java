package io.salesline.local.signin;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * An OIDC issuer on 127.0.0.1: discovery, JWKS, authorization code with PKCE, tokens for scripts.
 * It asks for a user name and no password; a real installation uses its own issuer.
 */
public final class SignIn {

  /** The issuer's name: the last part of its URL, the audience of its tokens, its key id. */
  public static final String ISSUER = "salesline";

  static final Duration VALIDITY = Duration.ofHours(8);

  private final MockOAuth2Server server;
  private final AccessTokens tokens;
  private final String issuerUrl;

  private SignIn(MockOAuth2Server server, RSAKey key, String origin) {
    this.server = server;
    this.issuerUrl = origin + "/" + ISSUER;
    this.tokens = new AccessTokens(key, issuerUrl);
  }

  /**
   * Starts an issuer that is reached directly.
   *
   * @param port on 127.0.0.1; 0 takes a free one
   * @param keysFile the signing key, created when missing
   */
  public static SignIn start(int port, Path keysFile) throws IOException {
    return start(port, keysFile, null);
  }

  /**
   * Starts an issuer behind a gateway, which must forward the public {@code Host}.
   *
   * @param origin such as {@code http://127.0.0.1:8080}; null when it is reached directly
   */
  public static SignIn start(int port, Path keysFile, String origin) throws IOException {
    RSAKey key = SigningKey.in(keysFile);
    MockOAuth2Server server =
        new MockOAuth2Server(config(key, keysFile.toAbsolutePath().getParent()));
    server.start(InetAddress.getByName("127.0.0.1"), port);
    String own = "http://127.0.0.1:" + server.baseUrl().port();
    return new SignIn(server, key, origin == null ? own : origin);
  }

  private static OAuth2Config config(RSAKey key, Path directory) throws IOException {
    return new OAuth2Config(
        /* interactiveLogin= */ true,
        LoginPage.writeTo(directory).toString(),
        /* staticAssetsPath= */ null,
        /* rotateRefreshToken= */ false,
        new OAuth2TokenProvider(new KeyProvider(List.of(key), "RS256")),
        Set.of(PersonClaims.callback()),
        new LoopbackHttpServer());
  }

  public int port() {
    return server.baseUrl().port();
  }

  public String issuerUrl() {
    return issuerUrl;
  }

  /** A bearer token (RS256, eight hours) for a user name, whether or not anybody has it. */
  public String token(String username) {
    return tokens.of(username);
  }

  public void stop() {
    server.shutdown();
  }
}

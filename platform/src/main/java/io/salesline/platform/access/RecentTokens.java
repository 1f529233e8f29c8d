package io.salesline.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Tokens whose signature was verified a moment ago, so that a client's next requests need not pay
 * for it again. What is remembered is only whom the token names and until when; who that is in the
 * organisation, and what they may do, is looked up anew for each request.
 *
 * <p>A token is taken for at most a minute after its signature was verified, as a key can be
 * withdrawn, and never after it expired.
 */
@ApplicationScoped
class RecentTokens
    implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int MOST = 1_000;
  private static final int BEFORE_OIDC = SYSTEM_FIRST + 2;
  private static final String REMEMBERED = "salesline.token-remembered";

  private final Cache<String, JsonWebToken> verified =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

  private final Time time;

  RecentTokens(Time time) {
    this.time = time;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  /** Null, so that the next provider verifies the token, where it is not known or has expired. */
  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    TokenCredential token = request.getToken();
    JsonWebToken known = verified.getIfPresent(token.getToken());
    if (known == null || hasExpired(known)) {
      return Uni.createFrom().nullItem();
    }
    return Uni.createFrom()
        .item(
            QuarkusSecurityIdentity.builder()
                .setPrincipal(known)
                .addCredential(token)
                .addAttribute(REMEMBERED, true)
                .build());
  }

  /**
   * Remembers what was verified just now; what was only remembered is not remembered for longer.
   */
  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
    if (credential != null
        && identity.getAttribute(REMEMBERED) == null
        && identity.getPrincipal() instanceof JsonWebToken token) {
      verified.put(credential.getToken(), token);
    }
    return Uni.createFrom().item(identity);
  }

  private boolean hasExpired(JsonWebToken token) {
    return token.getExpirationTime() <= time.now().getEpochSecond();
  }

  @Override
  public int priority() {
    return BEFORE_OIDC;
  }
}

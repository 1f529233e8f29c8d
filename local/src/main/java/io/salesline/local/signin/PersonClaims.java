package io.salesline.local.signin;

import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.RequestMapping;
import no.nav.security.mock.oauth2.token.RequestMappingTokenCallback;

/** What an issued token carries: the name that was typed in as subject and preferred_username. */
final class PersonClaims {

  /** The library puts the subject for the placeholder; a grant without a person names nobody. */
  private static final Map<String, Object> CLAIMS =
      Map.of("aud", List.of(SignIn.ISSUER), "preferred_username", "${subject}");

  private PersonClaims() {}

  static OAuth2TokenCallback callback() {
    RequestMapping everyGrant = new RequestMapping("grant_type", "*", CLAIMS, "JWT");
    return new RequestMappingTokenCallback(
        SignIn.ISSUER, List.of(everyGrant), SignIn.VALIDITY.toSeconds());
  }
}

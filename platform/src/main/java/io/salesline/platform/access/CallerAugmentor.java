package io.salesline.platform.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Adds to the name in the token what the organisation knows of that person: id and roles. */
@ApplicationScoped
class CallerAugmentor implements SecurityIdentityAugmentor {

  private final Callers callers;

  CallerAugmentor(Callers callers) {
    this.callers = callers;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.isAnonymous()) {
      return Uni.createFrom().item(identity);
    }
    return callers.find(identity.getPrincipal().getName()).map(caller -> known(identity, caller));
  }

  private static SecurityIdentity known(SecurityIdentity identity, Caller caller) {
    var builder = QuarkusSecurityIdentity.builder(identity).addAttribute(CurrentCaller.KEY, caller);
    caller.roles().forEach(role -> builder.addRole(role.key()));
    return builder.build();
  }
}

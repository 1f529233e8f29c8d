package io.salesline.platform.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** Who is asking in this request. For resources that require a role, hence a known caller. */
@RequestScoped
public class CurrentCaller {

  static final String KEY = "salesline.caller";

  private final SecurityIdentity identity;

  CurrentCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  public Caller get() {
    Caller caller = identity.getAttribute(KEY);
    if (caller == null) {
      throw new IllegalStateException("this resource lets strangers in");
    }
    return caller;
  }
}

package io.salesline.leads.registration.domain;

import java.util.Locale;

/** What has become of a registration. */
public enum RegistrationState {
  ACTIVE,
  EXPIRED,
  /** By whoever made it. */
  WITHDRAWN,
  /** By somebody above them. */
  LIFTED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

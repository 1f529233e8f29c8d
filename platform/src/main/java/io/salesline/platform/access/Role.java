package io.salesline.platform.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is in the organisation. Tokens say who; the organisation says which of these. */
public enum Role {
  REPRESENTATIVE,
  MANAGER,
  DIRECTOR,
  ANALYST,
  ADMINISTRATOR,
  GATE_REVIEWER,
  /** May let a deal pass a gate without its review, for a while (特批). */
  WAIVER_GRANTOR,
  FINANCE,
  SALES_ASSISTANT;

  /** The names that {@code @RolesAllowed} takes. */
  public static final class Name {
    public static final String REPRESENTATIVE = "representative";
    public static final String MANAGER = "manager";
    public static final String DIRECTOR = "director";
    public static final String ANALYST = "analyst";
    public static final String ADMINISTRATOR = "administrator";
    public static final String GATE_REVIEWER = "gate-reviewer";
    public static final String WAIVER_GRANTOR = "waiver-grantor";
    public static final String FINANCE = "finance";
    public static final String SALES_ASSISTANT = "sales-assistant";

    private Name() {}
  }

  /** The role as it stands in events and requests, such as {@code gate-reviewer}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Role> of(String key) {
    return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
  }
}

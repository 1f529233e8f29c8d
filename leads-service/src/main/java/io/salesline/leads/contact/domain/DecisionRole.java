package io.salesline.leads.contact.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which part somebody has in what their organisation decides to buy (决策链). */
public enum DecisionRole {
  /** Says yes or no. */
  DECIDER,
  /** Is heard by who decides. */
  INFLUENCER,
  /** Negotiates and signs. */
  BUYER,
  /** Works with what is bought. */
  USER,
  /** Lets others through, or not. */
  GATEKEEPER,
  /** Wants us to win. */
  CHAMPION;

  /** As it stands in requests and events. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<DecisionRole> of(String key) {
    return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(DecisionRole::key).toList();
  }
}

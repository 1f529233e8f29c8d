package io.salesline.goals.organisation.domain;

import io.salesline.platform.access.Role;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.AttributeConverter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A set of roles as text: keys in alphabetical order, joined by commas. */
public final class Roles {

  private Roles() {}

  /**
   * @throws Refusal 422 {@code unknown-role}
   */
  public static Set<Role> of(Collection<String> keys) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    keys.forEach(key -> roles.add(known(key)));
    return roles;
  }

  public static List<String> keys(Set<Role> roles) {
    return roles.stream().map(Role::key).sorted().toList();
  }

  public static String text(Set<Role> roles) {
    return String.join(",", keys(roles));
  }

  public static Set<Role> parse(String text) {
    return text.isEmpty() ? Set.of() : of(List.of(text.split(",", -1)));
  }

  private static Role known(String key) {
    return Role.of(key).orElseThrow(() -> Refusal.field("roles", "unknown-role", "role", key));
  }

  /** Stores the text, which is also what the event says. */
  static final class Stored implements AttributeConverter<Set<Role>, String> {
    @Override
    public String convertToDatabaseColumn(Set<Role> roles) {
      return text(roles);
    }

    @Override
    public Set<Role> convertToEntityAttribute(String text) {
      return parse(text);
    }
  }
}

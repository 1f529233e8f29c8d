package io.salesline.leads.erasure.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who is to be forgotten: by the records that speak of them, since their name is what must not be
 * kept.
 *
 * @param contacts ids, comma-joined and sorted; so are {@code leads}
 */
@Embeddable
public record Subject(
    @Column(name = "contact_ids") String contacts, @Column(name = "lead_ids") String leads) {

  public static Subject of(Collection<UUID> contacts, Collection<UUID> leads) {
    return new Subject(joined(contacts), joined(leads));
  }

  /** Together with what else was found to speak of them. */
  public Subject and(Subject found) {
    return of(union(contactIds(), found.contactIds()), union(leadIds(), found.leadIds()));
  }

  public Set<UUID> contactIds() {
    return split(contacts);
  }

  public Set<UUID> leadIds() {
    return split(leads);
  }

  public Set<UUID> all() {
    return union(contactIds(), leadIds());
  }

  private static Set<UUID> union(Set<UUID> these, Set<UUID> those) {
    var all = new HashSet<>(these);
    all.addAll(those);
    return all;
  }

  private static String joined(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
  }

  private static Set<UUID> split(String ids) {
    return Arrays.stream(ids.split(","))
        .filter(id -> !id.isEmpty())
        .map(UUID::fromString)
        .collect(Collectors.toSet());
  }
}

package io.salesline.leads.lead.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is known of who stands behind a lead.
 *
 * @param creditCode null where nobody knows
 */
record Knowledge(Profile profile, Contact contact, String creditCode) {

  /**
   * With what a duplicate knows where nothing is said here. Of its contact nothing where that may
   * be somebody else: nobody is to be called by another's name.
   *
   * @param keys of this one; null for none
   */
  Knowledge with(Lead duplicate, MatchKeys keys) {
    boolean samePerson = isSamePerson(duplicate, keys);
    return new Knowledge(
        profile.filledFrom(duplicate.profile()),
        samePerson ? contact.filledFrom(duplicate.contact()) : contact,
        creditCode == null ? duplicate.creditCode() : creditCode);
  }

  private boolean isSamePerson(Lead duplicate, MatchKeys keys) {
    Contact other = duplicate.contact();
    if (other.isUnreachable()) {
      return false;
    }
    boolean sameName =
        contact.name() == null || other.name() == null || contact.name().equals(other.name());
    boolean reached =
        keys != null && duplicate.keys() != null && keys.reachTheSame(duplicate.keys());
    return contact.isNobody() || sameName && reached;
  }

  /** The names of what differs, sorted. */
  List<String> differingFrom(Knowledge other) {
    return Stream.of(
            differing("contact", contact, other.contact),
            differing("credit_code", creditCode, other.creditCode),
            differing("estimated_amount", profile.worth(), other.profile.worth()),
            differing("industry", profile.industry(), other.profile.industry()),
            differing("region", profile.region(), other.profile.region()),
            differing("source", profile.source(), other.profile.source()))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private static String differing(String name, Object one, Object other) {
    return Objects.equals(one, other) ? null : name;
  }

  /** Says nothing about the person: these may stand in logs. */
  @Override
  public String toString() {
    return "Knowledge[•]";
  }
}

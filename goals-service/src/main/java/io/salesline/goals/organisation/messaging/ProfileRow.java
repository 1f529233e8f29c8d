package io.salesline.goals.organisation.messaging;

import io.salesline.goals.organisation.domain.OrganisationEvent.ProfileChanged;
import java.util.UUID;

/** The values on the member-profile topic, the only one with personal data. */
record ProfileRow(UUID memberId, String username, String fullName) {
  static ProfileRow of(ProfileChanged event) {
    return new ProfileRow(event.member().value(), event.username(), event.fullName());
  }
}

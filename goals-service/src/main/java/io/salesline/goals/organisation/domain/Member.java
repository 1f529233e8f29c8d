package io.salesline.goals.organisation.domain;

import io.salesline.goals.MemberId;
import io.salesline.platform.access.Role;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A person of the organisation. Their roles and their name are published apart, so each has a
 * revision of its own. Somebody always remains who can administer.
 */
@Entity
@Table(name = "member")
public class Member {

  @Id private UUID id;

  private String username;

  private String fullName;

  @Convert(converter = Roles.Stored.class)
  private Set<Role> roles;

  private boolean active;
  private long revision;

  private long profileRevision;

  protected Member() {}

  private Member(MemberId id, Username username, Name fullName, Set<Role> roles) {
    this.id = id.value();
    this.username = username.value();
    this.fullName = fullName.value();
    this.roles = Set.copyOf(roles);
    this.active = true;
    this.revision = 1;
    this.profileRevision = 1;
  }

  public static Member join(MemberId id, Username username, Name fullName, Set<Role> roles) {
    return new Member(id, username, fullName, roles);
  }

  /**
   * @param otherAdministrators how many other active people hold that role
   * @return empty when these are the roles already
   * @throws Refusal 409 {@code last-administrator}
   */
  public Optional<OrganisationEvent.MemberChanged> grant(
      Set<Role> granted, long otherAdministrators) {
    if (roles.equals(granted)) {
      return Optional.empty();
    }
    if (!granted.contains(Role.ADMINISTRATOR)) {
      requireNotLast(otherAdministrators);
    }
    roles = Set.copyOf(granted);
    return Optional.of(changed());
  }

  /**
   * From now on they may do nothing. Memberships stay, so that their manager keeps seeing the book
   * until it is handed over.
   *
   * @return empty when inactive already
   * @throws Refusal 409 {@code last-administrator}
   */
  public Optional<OrganisationEvent.MemberChanged> deactivate(long otherAdministrators) {
    if (!active) {
      return Optional.empty();
    }
    requireNotLast(otherAdministrators);
    active = false;
    return Optional.of(changed());
  }

  /**
   * @return empty when active already
   */
  public Optional<OrganisationEvent.MemberChanged> activate() {
    if (active) {
      return Optional.empty();
    }
    active = true;
    return Optional.of(changed());
  }

  /**
   * @throws Refusal 409 {@code member-inactive}
   */
  public Member requireActive() {
    if (!active) {
      throw Refusal.conflict("member-inactive", "member_id", id);
    }
    return this;
  }

  public OrganisationEvent.MemberChanged state() {
    return new OrganisationEvent.MemberChanged(id(), roles, active, revision);
  }

  public OrganisationEvent.ProfileChanged profile() {
    return new OrganisationEvent.ProfileChanged(id(), username, fullName, profileRevision);
  }

  public MemberId id() {
    return new MemberId(id);
  }

  public String username() {
    return username;
  }

  public String fullName() {
    return fullName;
  }

  public Set<Role> roles() {
    return roles;
  }

  public boolean isActive() {
    return active;
  }

  public long revision() {
    return revision;
  }

  private void requireNotLast(long otherAdministrators) {
    if (active && roles.contains(Role.ADMINISTRATOR) && otherAdministrators == 0) {
      throw Refusal.conflict("last-administrator", "member_id", id);
    }
  }

  private OrganisationEvent.MemberChanged changed() {
    revision++;
    return state();
  }
}

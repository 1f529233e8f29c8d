package io.salesline.goals.organisation.app;

import io.salesline.goals.MemberId;
import io.salesline.goals.organisation.domain.Member;
import io.salesline.goals.organisation.domain.Roles;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Gives somebody exactly these roles. */
@ApplicationScoped
public class GrantingRoles {

  private final ChangingOrganisation organisation;
  private final Members members;

  GrantingRoles(ChangingOrganisation organisation, Members members) {
    this.organisation = organisation;
    this.members = members;
  }

  /**
   * @param revision on which the change was decided
   */
  public Uni<Changed<Member>> grant(UnitOfWork work, MemberId id, long revision, Set<Role> roles) {
    return organisation.change(work, change -> grant(change, id, revision, roles));
  }

  private Uni<Member> grant(
      OrganisationChange change, MemberId id, long revision, Set<Role> roles) {
    return members
        .find(change.work(), id)
        .map(found -> found.orElseThrow(Refusal::notFound))
        .invoke(member -> IfMatch.check(revision, member.revision()))
        .call(member -> decide(change, member, roles));
  }

  private Uni<Void> decide(OrganisationChange change, Member member, Set<Role> roles) {
    return members
        .otherAdministrators(change.work(), member.id())
        .invoke(others -> record(change, member, roles, others))
        .replaceWithVoid();
  }

  private static void record(
      OrganisationChange change, Member member, Set<Role> roles, long otherAdministrators) {
    Map<String, Object> before = Map.of("roles", Roles.text(member.roles()));
    member
        .grant(roles, otherAdministrators)
        .ifPresent(
            event -> {
              change.happened(event);
              change.audit(
                  "member",
                  member.id().value(),
                  "roles-granted",
                  before,
                  Map.of("roles", Roles.text(roles)));
            });
  }
}

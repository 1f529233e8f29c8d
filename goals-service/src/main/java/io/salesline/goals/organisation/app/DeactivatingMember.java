package io.salesline.goals.organisation.app;

import io.salesline.goals.MemberId;
import io.salesline.goals.organisation.domain.Member;
import io.salesline.goals.organisation.domain.OrganisationEvent.MemberChanged;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Shuts somebody out, and lets them in again. Their past and their records stay as they are. */
@ApplicationScoped
public class DeactivatingMember {

  private final ChangingOrganisation organisation;
  private final Members members;

  DeactivatingMember(ChangingOrganisation organisation, Members members) {
    this.organisation = organisation;
    this.members = members;
  }

  public Uni<Changed<Member>> deactivate(UnitOfWork work, MemberId id) {
    return organisation.change(work, change -> deactivate(change, id));
  }

  public Uni<Changed<Member>> reactivate(UnitOfWork work, MemberId id) {
    return organisation.change(
        work, change -> find(change, id).invoke(member -> record(change, member.activate())));
  }

  private Uni<Member> deactivate(OrganisationChange change, MemberId id) {
    return find(change, id).call(member -> decide(change, member));
  }

  private Uni<Void> decide(OrganisationChange change, Member member) {
    return members
        .otherAdministrators(change.work(), member.id())
        .invoke(others -> record(change, member.deactivate(others)))
        .replaceWithVoid();
  }

  private Uni<Member> find(OrganisationChange change, MemberId id) {
    return members.find(change.work(), id).map(found -> found.orElseThrow(Refusal::notFound));
  }

  private static void record(OrganisationChange change, Optional<MemberChanged> happened) {
    happened.ifPresent(event -> record(change, event));
  }

  private static void record(OrganisationChange change, MemberChanged event) {
    change.happened(event);
    change.audit(
        "member",
        event.member().value(),
        event.active() ? "reactivated" : "deactivated",
        Map.of("active", !event.active()),
        Map.of("active", event.active()));
  }
}

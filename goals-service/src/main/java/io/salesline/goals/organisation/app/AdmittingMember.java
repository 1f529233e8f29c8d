package io.salesline.goals.organisation.app;

import io.salesline.goals.MemberId;
import io.salesline.goals.organisation.domain.Member;
import io.salesline.goals.organisation.domain.Membership;
import io.salesline.goals.organisation.domain.Period;
import io.salesline.goals.organisation.domain.Roles;
import io.salesline.goals.organisation.domain.Unit;
import io.salesline.goals.organisation.domain.UnitTree;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lets a person in, with roles and a place. */
@ApplicationScoped
public class AdmittingMember {

  private final ChangingOrganisation organisation;
  private final Units units;
  private final Members members;
  private final Tenures tenures;

  AdmittingMember(
      ChangingOrganisation organisation, Units units, Members members, Tenures tenures) {
    this.organisation = organisation;
    this.units = units;
    this.members = members;
    this.tenures = tenures;
  }

  public Uni<Changed<PlacedMember>> admit(UnitOfWork work, NewMember asked) {
    return organisation.change(work, change -> admit(change, asked));
  }

  private Uni<PlacedMember> admit(OrganisationChange change, NewMember asked) {
    return members
        .withUsernames(change.work(), List.of(asked.username().value()))
        .invoke(AdmittingMember::requireFree)
        .chain(() -> units.tree(change.work()))
        .map(tree -> admit(change, tree, asked))
        .call(placed -> store(change.work(), List.of(placed)));
  }

  /** Decides only: the caller stores it. */
  static PlacedMember admit(OrganisationChange change, UnitTree tree, NewMember asked) {
    var unit = asked.unit().in(tree, "unit_id");
    var since = Period.requirePlausible(asked.from().orElse(change.work().today()));
    var member =
        Member.join(
            new MemberId(UUID.randomUUID()), asked.username(), asked.fullName(), asked.roles());
    var membership = unit.map(place -> join(member, place, new Period(since, null)));
    change.happened(member.state());
    change.happened(member.profile());
    membership.map(Membership::state).ifPresent(change::happened);
    audit(change, member, membership.orElse(null));
    return new PlacedMember(member, membership);
  }

  Uni<Void> store(UnitOfWork work, List<PlacedMember> placed) {
    var people = placed.stream().map(PlacedMember::member).toList();
    var places = placed.stream().flatMap(one -> one.membership().stream()).toList();
    return members.add(work, people).chain(() -> tenures.add(work, places));
  }

  private static Membership join(Member member, Unit unit, Period period) {
    return Membership.open(UUID.randomUUID(), member.id(), unit.id(), period);
  }

  private static void requireFree(Map<String, MemberId> taken) {
    if (!taken.isEmpty()) {
      throw Refusal.conflict("username-taken");
    }
  }

  private static void audit(OrganisationChange change, Member member, Membership membership) {
    var after = new HashMap<String, Object>();
    after.put("username", AuditEntry.CONCEALED);
    after.put("full_name", AuditEntry.CONCEALED);
    after.put("roles", Roles.text(member.roles()));
    if (membership != null) {
      after.put("unit_id", membership.unit().value());
      after.put("from", membership.period().from().toString());
    }
    change.audit("member", member.id().value(), "admitted", Map.of(), after);
  }
}

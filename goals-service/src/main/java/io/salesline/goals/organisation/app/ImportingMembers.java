package io.salesline.goals.organisation.app;

import io.salesline.goals.MemberId;
import io.salesline.goals.organisation.domain.UnitTree;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets many people in at once. One who is there already, by username, stays as they are. */
@ApplicationScoped
public class ImportingMembers {

  private final ChangingOrganisation organisation;
  private final Units units;
  private final Members members;
  private final AdmittingMember admitting;

  ImportingMembers(
      ChangingOrganisation organisation, Units units, Members members, AdmittingMember admitting) {
    this.organisation = organisation;
    this.units = units;
    this.members = members;
    this.admitting = admitting;
  }

  public Uni<Changed<List<BulkOutcome>>> admit(UnitOfWork work, List<BulkItem<NewMember>> items) {
    return organisation.change(work, change -> admit(change, items));
  }

  private Uni<List<BulkOutcome>> admit(OrganisationChange change, List<BulkItem<NewMember>> items) {
    return members
        .withUsernames(change.work(), usernames(items))
        .chain(known -> admit(change, items, known));
  }

  private Uni<List<BulkOutcome>> admit(
      OrganisationChange change, List<BulkItem<NewMember>> items, Map<String, MemberId> known) {
    return units.tree(change.work()).chain(tree -> admit(change, items, known, tree));
  }

  private Uni<List<BulkOutcome>> admit(
      OrganisationChange change,
      List<BulkItem<NewMember>> items,
      Map<String, MemberId> known,
      UnitTree tree) {
    var decisions = new Decisions(change, tree, new HashMap<>(known), new ArrayList<>());
    var outcomes = items.stream().map(decisions::decide).toList();
    return admitting.store(change.work(), decisions.admitted()).replaceWith(outcomes);
  }

  private static List<String> usernames(List<BulkItem<NewMember>> items) {
    return items.stream()
        .filter(item -> item.value() != null)
        .map(item -> item.value().username().value())
        .toList();
  }

  /** The list as it is worked through: whoever is let in is known from then on. */
  private record Decisions(
      OrganisationChange change,
      UnitTree tree,
      Map<String, MemberId> known,
      List<PlacedMember> admitted) {

    BulkOutcome decide(BulkItem<NewMember> item) {
      return item.decide(asked -> decide(item.index(), asked));
    }

    private BulkOutcome decide(int index, NewMember asked) {
      MemberId present = known.get(asked.username().value());
      if (present != null) {
        return BulkOutcome.unchanged(index, present.value());
      }
      PlacedMember placed = AdmittingMember.admit(change, tree, asked);
      admitted.add(placed);
      known.put(asked.username().value(), placed.member().id());
      return BulkOutcome.created(index, placed.member().id().value());
    }
  }
}

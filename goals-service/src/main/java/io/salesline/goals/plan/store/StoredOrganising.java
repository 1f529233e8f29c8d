package io.salesline.goals.plan.store;

import static java.util.stream.Collectors.groupingBy;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.plan.app.Organising;
import io.salesline.goals.plan.domain.Place;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** From this service's own replica of the organisation, which changes with it. */
@ApplicationScoped
class StoredOrganising implements Organising {

  private static final String UNITS =
      """
      select u.unit_id, u.parent_id from access_unit_closure c
      join access_unit u on u.unit_id = c.descendant_id
      where c.ancestor_id = :unit order by u.name, u.unit_id
      """;

  /** Who came back after a time elsewhere was there from the first day to the last. */
  private static final String MEMBERS =
      """
      select m.unit_id, m.member_id, greatest(min(m.valid_from), :first),
        least(max(coalesce(m.valid_to - 1, :last)), :last)
      from access_unit_closure c
      join access_membership m on m.unit_id = c.descendant_id
        and m.valid_from <= :last and (m.valid_to is null or m.valid_to > :first)
      join access_member a on a.member_id = m.member_id and a.active
        and 'representative' = any(a.roles)
      left join access_profile p on p.member_id = m.member_id
      where c.ancestor_id = :unit
      group by m.unit_id, m.member_id, p.full_name order by p.full_name, m.member_id
      """;

  private record Unit(UUID id, UUID parent) {}

  private record Member(UUID id, UUID unit, LocalDate from, LocalDate to) {}

  @Override
  public Uni<List<Node>> beneath(UnitOfWork work, UnitId top, LocalDate first, LocalDate last) {
    return units(work, top)
        .chain(
            units ->
                units.isEmpty()
                    ? Uni.createFrom().item(List.of())
                    : members(work, top, first, last)
                        .map(members -> new Tree(units, members, first, last).from(top.value())));
  }

  private static Uni<List<Unit>> units(UnitOfWork work, UnitId top) {
    return work.session()
        .createNativeQuery(UNITS, Object[].class)
        .setParameter("unit", top.value())
        .getResultList()
        .map(rows -> rows.stream().map(row -> new Unit((UUID) row[0], (UUID) row[1])).toList());
  }

  private static Uni<List<Member>> members(
      UnitOfWork work, UnitId top, LocalDate first, LocalDate last) {
    return work.session()
        .createNativeQuery(MEMBERS, Object[].class)
        .setParameter("unit", top.value())
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList()
        .map(rows -> rows.stream().map(StoredOrganising::member).toList());
  }

  private static Member member(Object[] row) {
    return new Member((UUID) row[1], (UUID) row[0], (LocalDate) row[2], (LocalDate) row[3]);
  }

  /** Units and people, numbered from the top down: people before the units beneath. */
  private static final class Tree {

    private final Map<UUID, List<Unit>> beneath;
    private final Map<UUID, List<Member>> members;
    private final LocalDate first;
    private final LocalDate last;
    private final List<Node> nodes = new ArrayList<>();

    Tree(List<Unit> units, List<Member> members, LocalDate first, LocalDate last) {
      this.beneath =
          units.stream().filter(unit -> unit.parent() != null).collect(groupingBy(Unit::parent));
      this.members = members.stream().collect(groupingBy(Member::unit));
      this.first = first;
      this.last = last;
    }

    List<Node> from(UUID top) {
      add(top, -1);
      return nodes;
    }

    private void add(UUID unit, int parent) {
      int number = nodes.size();
      nodes.add(new Node(new Place(new UnitId(unit), Optional.empty()), parent, first, last));
      members.getOrDefault(unit, List.of()).forEach(member -> add(member, number));
      beneath.getOrDefault(unit, List.of()).forEach(child -> add(child.id(), number));
    }

    private void add(Member member, int parent) {
      var place = new Place(new UnitId(member.unit()), Optional.of(new MemberId(member.id())));
      nodes.add(new Node(place, parent, member.from(), member.to()));
    }
  }
}

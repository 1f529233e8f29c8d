package io.salesline.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A company of its own with two regions of two teams, and people who move between them; one person
 * is in no unit at all.
 */
final class RandomOrganisation {

  /** A person's time in a unit; {@code to} is exclusive, null while it lasts. */
  record Membership(UUID id, UUID member, UUID unit, LocalDate from, LocalDate to) {
    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
  }

  private static final int PEOPLE = 8;

  private final Random random;
  private final String name;
  private final Map<UUID, UUID> parents = new HashMap<>();
  private final Map<UUID, String> kinds = new LinkedHashMap<>();
  private final List<UUID> people = new ArrayList<>();
  private final List<Membership> memberships = new ArrayList<>();
  private final UUID company;
  private long version;

  RandomOrganisation(long seed) {
    this.random = new Random(seed);
    this.name = "seed" + seed;
    this.version = 1000 + seed * 1000;
    this.company = unit(null, "company");
    for (int region = 0; region < 2; region++) {
      UUID id = unit(company, "region");
      unit(id, "team");
      unit(id, "team");
    }
    for (int person = 0; person < PEOPLE; person++) {
      people.add(new UUID(random.nextLong(), random.nextLong()));
      career(people.getLast());
    }
    people.add(new UUID(random.nextLong(), random.nextLong()));
  }

  UUID company() {
    return company;
  }

  List<UUID> people() {
    return people;
  }

  /** In no unit, ever. */
  UUID outsider() {
    return people.getLast();
  }

  /** The unit of a kind at or above the one in which somebody was on a day; null for none. */
  UUID unitOn(UUID member, LocalDate day, String kind) {
    for (Membership membership : memberships) {
      if (day != null && membership.member().equals(member) && membership.holdsOn(day)) {
        return atOrAbove(membership.unit(), kind);
      }
    }
    return null;
  }

  void publishUnitsAndPeople(Publisher publisher) {
    kinds.forEach(
        (unit, kind) -> publisher.unit(unit, parents.get(unit), kind, name + kind, ++version));
    for (UUID person : people) {
      publisher.member(person, name + person, "Person " + person, "representative", ++version);
    }
  }

  /** As first known: nobody has moved yet. */
  void publishFirstMemberships(Publisher publisher) {
    for (UUID person : people) {
      memberships.stream()
          .filter(membership -> membership.member().equals(person))
          .findFirst()
          .ifPresent(first -> publish(publisher, first, null, 1));
    }
  }

  /** The moves, told late: first the new memberships, then that the old ones had ended. */
  void publishMoves(Publisher publisher) {
    var late = new ArrayList<>(memberships);
    java.util.Collections.reverse(late);
    late.forEach(membership -> publish(publisher, membership, membership.to(), 2));
  }

  private void publish(Publisher publisher, Membership membership, LocalDate to, long revision) {
    publisher.membership(
        membership.id(),
        membership.member(),
        membership.unit(),
        membership.from().toString(),
        to == null ? null : to.toString(),
        revision,
        ++version);
  }

  private void career(UUID person) {
    LocalDate from = LocalDate.of(2024, 6, 1);
    int jobs = 1 + random.nextInt(4);
    for (int job = 1; job <= jobs; job++) {
      LocalDate to =
          job == jobs && random.nextInt(4) > 0 ? null : from.plusDays(30 + random.nextInt(200));
      memberships.add(
          new Membership(
              new UUID(random.nextLong(), random.nextLong()), person, anyUnit(), from, to));
      if (to != null) {
        from = random.nextInt(3) == 0 ? to.plusDays(20) : to;
      }
    }
  }

  private UUID anyUnit() {
    return List.copyOf(kinds.keySet()).get(random.nextInt(kinds.size()));
  }

  private UUID unit(UUID parent, String kind) {
    UUID id = new UUID(random.nextLong(), random.nextLong());
    parents.put(id, parent);
    kinds.put(id, kind);
    return id;
  }

  private UUID atOrAbove(UUID unit, String kind) {
    UUID above = unit;
    while (above != null && !kinds.get(above).equals(kind)) {
      above = parents.get(above);
    }
    return above;
  }
}

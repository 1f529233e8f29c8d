package io.salesline.local.importing.crmsales;

import io.salesline.local.client.MemberItem;
import io.salesline.local.client.UnitItem;
import io.salesline.local.importing.Sourced;
import io.salesline.local.importing.csv.Row;
import io.salesline.local.importing.csv.RowRejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The organisation as the list of agents implies it: a region per office, in it a team per manager,
 * in it the manager and the agents. A team is called as its manager is: the files know no name.
 */
final class Teams {

  private final String since;
  private final Map<String, Sourced<UnitItem>> regions = new LinkedHashMap<>();
  private final Map<String, Sourced<UnitItem>> teams = new LinkedHashMap<>();
  private final Map<String, Sourced<MemberItem>> people = new LinkedHashMap<>();
  private final List<Leader> leaders = new ArrayList<>();

  /**
   * Who manages a team.
   *
   * @param team its external id
   */
  record Leader(Row row, String team, String username) {}

  /**
   * @param since the first day of everybody; null for today
   */
  Teams(LocalDate since) {
    this.since = since == null ? null : since.toString();
  }

  /**
   * @throws RowRejected when it contradicts an earlier row
   */
  void add(Row row) {
    Person agent = new Person(row.required("sales_agent"));
    Person manager = new Person(row.required("manager"));
    String office = row.required("regional_office");
    String region = "crm-sales/region/" + office;
    String team = "crm-sales/team/" + manager.fullName();
    check(agent, manager, team, region);
    regions.computeIfAbsent(
        region, id -> new Sourced<>(row, new UnitItem(id, office, "region", null)));
    if (!teams.containsKey(team)) {
      teams.put(team, new Sourced<>(row, new UnitItem(team, manager.fullName(), "team", region)));
      people.put(manager.username(), new Sourced<>(row, member(manager, "manager", team)));
      leaders.add(new Leader(row, team, manager.username()));
    }
    people.put(agent.username(), new Sourced<>(row, member(agent, "representative", team)));
  }

  private void check(Person agent, Person manager, String team, String region) {
    if (people.containsKey(agent.username()) || agent.equals(manager)) {
      throw new RowRejected("person-twice", agent.fullName());
    }
    Sourced<UnitItem> known = teams.get(team);
    if (known != null && !known.item().parentExternalId().equals(region)) {
      throw new RowRejected("team-elsewhere", manager.fullName());
    }
    if (known == null && people.containsKey(manager.username())) {
      throw new RowRejected("person-twice", manager.fullName());
    }
  }

  private MemberItem member(Person person, String role, String team) {
    return new MemberItem(person.username(), person.fullName(), List.of(role), null, team, since);
  }

  /** Parents first. */
  List<Sourced<UnitItem>> units() {
    List<Sourced<UnitItem>> units = new ArrayList<>(regions.values());
    units.addAll(teams.values());
    return units;
  }

  Collection<Sourced<MemberItem>> people() {
    return people.values();
  }

  List<Leader> leaders() {
    return leaders;
  }
}

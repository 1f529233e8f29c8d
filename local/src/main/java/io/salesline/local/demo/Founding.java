package io.salesline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.local.client.MemberItem;
import io.salesline.local.client.Paths;
import io.salesline.local.client.Session;
import io.salesline.local.client.UnitItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sets the organisation up: its name, units, people and managers. */
final class Founding {

  private final Session administrator;
  private final DemoPlan plan;

  Founding(Session administrator, DemoPlan plan) {
    this.administrator = administrator;
    this.plan = plan;
  }

  private record Name(String name) {}

  private record Appointment(String memberId, String from) {}

  Staff found() throws InterruptedException {
    Company company = plan.company();
    String top = top(company.name());
    Map<String, String> units =
        new HashMap<>(
            Whole.send(administrator, Paths.UNITS_BULK, company.units(), UnitItem::externalId));
    units.put(Company.TOP, top);
    List<MemberItem> people = company.people().stream().map(person -> member(person, top)).toList();
    Staff staff =
        new Staff(
            units, Whole.send(administrator, Paths.MEMBERS_BULK, people, MemberItem::username));
    for (Company.Person person : company.people()) {
      appoint(person, staff);
    }
    return staff;
  }

  /** The id of the company, which bears the wanted name from now on. */
  private String top(String name) throws InterruptedException {
    for (JsonNode unit : administrator.get(Paths.UNITS + "?limit=200").required().path("items")) {
      if (unit.path("kind").asText().equals("company")) {
        return named(unit, name);
      }
    }
    throw new IllegalStateException("every organisation has a company");
  }

  private String named(JsonNode unit, String name) throws InterruptedException {
    String id = unit.path("unit_id").asText();
    if (!unit.path("name").asText().equals(name)) {
      String etag = "\"" + unit.path("revision").asLong() + "\"";
      administrator.patch(Paths.UNITS + "/" + id, new Name(name), etag).required();
    }
    return id;
  }

  private MemberItem member(Company.Person person, String top) {
    return new MemberItem(
        person.username(),
        person.fullName(),
        List.of(person.role()),
        person.unit() == null ? top : null,
        person.unit(),
        plan.since().toString());
  }

  private void appoint(Company.Person person, Staff staff) throws InterruptedException {
    String member = staff.members().get(person.username());
    for (String unit : person.manages()) {
      String path = Paths.UNITS + "/" + staff.units().get(unit) + "/appointments";
      administrator
          .postRepeatable(path, new Appointment(member, plan.since().toString()))
          .required();
    }
  }
}

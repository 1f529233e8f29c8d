package io.salesline.local.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salesline.local.client.UnitItem;
import java.util.List;
import java.util.stream.Stream;

/** Who works where. */
record Company(String name, List<UnitItem> units, List<Person> people) {

  /** The key of the company itself, which is there before everything else. */
  static final String TOP = "company";

  static final String IDS = "demo/unit/";

  /**
   * One of the people.
   *
   * @param unit external id of their unit; null for the company itself
   * @param manages external ids of units; {@link #TOP} for the company itself
   * @param pace how much they sell; 1 is usual; 0 for whoever does not sell
   */
  record Person(
      String username,
      String fullName,
      String role,
      String unit,
      List<String> manages,
      double pace) {

    boolean sells() {
      return pace > 0;
    }

    boolean writesChinese() {
      return fullName.codePoints().anyMatch(Character::isIdeographic);
    }
  }

  static Company read() {
    return new Company(
        "云岭科技 Cloudridge",
        Table.rows("units").stream().map(Company::unit).toList(),
        Table.rows("people").stream().map(Company::person).toList());
  }

  List<Person> sellers() {
    return people.stream().filter(Person::sells).toList();
  }

  /** Who decides at the gates. */
  List<Person> reviewers() {
    return people.stream().filter(person -> person.role().equals("gate-reviewer")).toList();
  }

  /** The unit itself and those beneath it. */
  Stream<String> within(String unit) {
    return Stream.concat(
        Stream.of(unit),
        units.stream()
            .filter(other -> unit.equals(other.parentExternalId()))
            .map(UnitItem::externalId)
            .flatMap(this::within));
  }

  private static UnitItem unit(NamedCsvRecord row) {
    String parent = row.getField("parent");
    return new UnitItem(
        IDS + row.getField("key"),
        row.getField("name"),
        row.getField("kind"),
        parent.isEmpty() ? null : IDS + parent);
  }

  private static Person person(NamedCsvRecord row) {
    String unit = row.getField("unit");
    String pace = row.getField("pace");
    return new Person(
        row.getField("username"),
        row.getField("name"),
        row.getField("role"),
        unit.equals(TOP) ? null : IDS + unit,
        Stream.of(row.getField("manages").split(" ", -1))
            .filter(key -> !key.isEmpty())
            .map(key -> key.equals(TOP) ? TOP : IDS + key)
            .toList(),
        pace.isEmpty() ? 0 : Double.parseDouble(pace));
  }
}

package io.salesline.local.importing.crmsales;

import io.salesline.local.client.CustomerItem;
import io.salesline.local.client.MemberItem;
import io.salesline.local.client.Paths;
import io.salesline.local.client.Session;
import io.salesline.local.client.UnitItem;
import io.salesline.local.importing.Account;
import io.salesline.local.importing.Kind;
import io.salesline.local.importing.Reading;
import io.salesline.local.importing.Sourced;
import io.salesline.local.importing.Upload;
import io.salesline.local.importing.csv.Row;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Brings in all that deals refer to: the organisation, the products, the customers. */
final class Basics {

  private final CrmSalesFiles files;
  private final Session session;
  private final Account account;
  private final Reading reading;
  private final Upload upload;

  Basics(CrmSalesFiles files, Session session, Account account) {
    this.files = files;
    this.session = session;
    this.account = account;
    this.reading = new Reading(account);
    this.upload = new Upload(session, account);
  }

  /**
   * @param since the first day of everybody; null for today
   * @return the people and customers that are there now
   */
  Known bringIn(LocalDate since, String currency) throws IOException, InterruptedException {
    Known known = new Known(new HashSet<>(), new HashSet<>());
    organisation(since, known);
    Catalogue catalogue = new Catalogue(currency);
    upload.send(
        Kind.PRODUCTS,
        Paths.PRODUCTS_BULK,
        reading.all(files.products(), Kind.PRODUCTS, catalogue::product));
    List<Sourced<CustomerItem>> customers =
        reading.all(files.accounts(), Kind.CUSTOMERS, catalogue::customer);
    upload
        .send(Kind.CUSTOMERS, Paths.CUSTOMERS_BULK, Families.parentsFirst(customers))
        .keySet()
        .forEach(customer -> known.customers().add(customer.externalId()));
    return known;
  }

  private void organisation(LocalDate since, Known known) throws IOException, InterruptedException {
    Teams teams = new Teams(since);
    reading.all(files.teams(), Kind.PEOPLE, row -> added(teams, row));
    Map<String, String> units = new HashMap<>();
    Map<UnitItem, String> unitIds = upload.send(Kind.UNITS, Paths.UNITS_BULK, teams.units());
    unitIds.forEach((unit, id) -> units.put(unit.externalId(), id));
    Map<String, String> people = new HashMap<>();
    Map<MemberItem, String> memberIds =
        upload.send(Kind.PEOPLE, Paths.MEMBERS_BULK, new ArrayList<>(teams.people()));
    memberIds.forEach((member, id) -> people.put(member.username(), id));
    known.people().addAll(people.keySet());
    Appointments appointments = new Appointments(session, account, since);
    for (Teams.Leader leader : teams.leaders()) {
      appointments.appoint(leader.row(), units.get(leader.team()), people.get(leader.username()));
    }
  }

  private static Row added(Teams teams, Row row) {
    teams.add(row);
    return row;
  }
}

package io.salesline.local.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salesline.local.client.CustomerItem;
import java.util.List;

/** The customers, each with the one who looks after them. */
record Clientele(List<CustomerItem> customers) {

  static Clientele read() {
    return new Clientele(Table.rows("customers").stream().map(Clientele::customer).toList());
  }

  CustomerItem anyOf(String seller, Dice dice) {
    return dice.oneOf(
        customers.stream().filter(customer -> customer.ownerUsername().equals(seller)).toList());
  }

  private static CustomerItem customer(NamedCsvRecord row) {
    String name = row.getField("name");
    return new CustomerItem(
        "demo/" + name,
        name,
        row.getField("industry"),
        row.getField("region"),
        null,
        row.getField("owner"));
  }
}

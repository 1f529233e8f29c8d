package io.salesline.local.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salesline.local.client.CustomerItem;
import java.util.List;

/** The customers, most with somebody who looks after them; the others wait for one. */
record Clientele(List<CustomerItem> customers) {

  static final String IDS = "demo/";

  static Clientele read() {
    return new Clientele(Table.rows("customers").stream().map(Clientele::customer).toList());
  }

  CustomerItem anyOf(String seller, Dice dice) {
    return dice.oneOf(
        customers.stream().filter(customer -> seller.equals(customer.ownerUsername())).toList());
  }

  private static CustomerItem customer(NamedCsvRecord row) {
    String name = row.getField("name");
    String parent = row.getField("parent");
    String owner = row.getField("owner");
    return new CustomerItem(
        IDS + name,
        name,
        row.getField("industry"),
        row.getField("region"),
        parent.isEmpty() ? null : IDS + parent,
        owner.isEmpty() ? null : owner);
  }
}

package io.salesline.local.importing.crmsales;

import io.salesline.local.client.CustomerItem;
import io.salesline.local.client.ProductItem;
import io.salesline.local.importing.csv.Row;
import io.salesline.local.importing.csv.RowRejected;
import java.util.HashSet;
import java.util.Set;

/** Reads products and customers in the order of their files. */
final class Catalogue {

  private final String currency;
  private final Set<String> products = new HashSet<>();
  private final Set<String> customers = new HashSet<>();

  /**
   * @param currency of the prices, which the files do not say
   */
  Catalogue(String currency) {
    this.currency = currency;
  }

  /**
   * @throws RowRejected when it cannot be understood, or was there before
   */
  ProductItem product(Row row) {
    String name = Spellings.product(row.required("product"));
    row.required("sales_price");
    once(products, name);
    return new ProductItem(name, name, name, Fields.amount(row, "sales_price", currency));
  }

  /**
   * @throws RowRejected when it cannot be understood, or was there before
   */
  CustomerItem customer(Row row) {
    String name = row.required("account");
    once(customers, name);
    return new CustomerItem(
        name,
        name,
        Spellings.sector(row.get("sector")),
        Spellings.country(row.get("office_location")),
        row.get("subsidiary_of"),
        null);
  }

  private static void once(Set<String> seen, String name) {
    if (!seen.add(name)) {
      throw new RowRejected("named-twice", name);
    }
  }
}

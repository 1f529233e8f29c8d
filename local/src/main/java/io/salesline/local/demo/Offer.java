package io.salesline.local.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salesline.local.client.ProductItem;
import java.util.List;

/**
 * A product that is sold.
 *
 * @param price in dollars
 */
record Offer(String code, String name, long price) {

  static List<Offer> all() {
    return Table.rows("products").stream().map(Offer::read).toList();
  }

  private static Offer read(NamedCsvRecord row) {
    return new Offer(
        row.getField("code"), row.getField("name"), Long.parseLong(row.getField("price")));
  }

  ProductItem item(Prices prices) {
    return new ProductItem("demo/" + code, code, name, prices.of(price));
  }
}

package io.salesline.local.importing.crmsales;

import io.salesline.local.importing.csv.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Small data sets for tests. */
final class Sheets {

  private static final String DEAL_COLUMNS =
      "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n";

  private Sheets() {}

  /** A row of columns and values in turn. */
  static Row row(String... fields) {
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      byColumn.put(fields[i], fields[i + 1]);
    }
    return new Row("some.csv", 2, String.join(",", fields), byColumn);
  }

  /** Four files; the deals are rows without their header. */
  static CrmSalesFiles write(Path folder, String deals) {
    put(
        folder,
        "accounts.csv",
        """
        account,sector,office_location,subsidiary_of
        Bubba Gump,software,Philipines,Acme Corporation
        Acme Corporation,technolgy,United States,
        """);
    put(folder, "products.csv", "product,series,sales_price\nGTX Pro,GTX,4821\nMG Special,MG,55\n");
    put(
        folder,
        "sales_teams.csv",
        """
        sales_agent,manager,regional_office
        Moses Frase,Dustin Brinkmann,Central
        Mei-Mei Johns,Dustin Brinkmann,Central
        Carl Lin,Summer Sewald,West
        """);
    put(folder, "sales_pipeline.csv", DEAL_COLUMNS + deals);
    return new CrmSalesFiles(folder);
  }

  /** So many won deals of 100 each. */
  static String won(int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append("D")
          .append(i)
          .append(",Carl Lin,GTXPro,Bubba Gump,Won,10/20/2016,3/1/2017,100\n");
    }
    return rows.toString();
  }

  private static void put(Path folder, String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.salesline.local.importing.crmsales;

import io.salesline.local.importing.csv.CsvSource;
import io.salesline.local.text.Failure;
import io.salesline.local.text.Failure.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The files of the data set, and the columns that are read. */
public record CrmSalesFiles(Path folder) {

  public CsvSource accounts() {
    return source("accounts.csv", "account", "sector", "office_location", "subsidiary_of");
  }

  public CsvSource products() {
    return source("products.csv", "product", "sales_price");
  }

  public CsvSource teams() {
    return source("sales_teams.csv", "sales_agent", "manager", "regional_office");
  }

  public CsvSource pipeline() {
    return source(
        "sales_pipeline.csv",
        "opportunity_id",
        "sales_agent",
        "product",
        "account",
        "deal_stage",
        "engage_date",
        "close_date",
        "close_value");
  }

  /**
   * @throws Failure in one sentence when a file or a column is missing
   */
  public void check() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new Failure(Reason.USAGE, "import.folder-missing", folder);
    }
    for (CsvSource source : all()) {
      source.check();
    }
  }

  /** The same for the same contents; SHA-256 in hexadecimal. */
  public String digest() throws IOException {
    MessageDigest digest = sha256();
    byte[] chunk = new byte[64 * 1024];
    for (CsvSource source : all()) {
      try (InputStream content = Files.newInputStream(source.path())) {
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
          digest.update(chunk, 0, read);
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private List<CsvSource> all() {
    return List.of(accounts(), products(), teams(), pipeline());
  }

  private CsvSource source(String file, String... columns) {
    return new CsvSource(folder.resolve(file), List.of(columns));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

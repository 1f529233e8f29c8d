package io.salesline.system.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.system.running.RunningSystem;
import io.salesline.system.running.Salesline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that cannot be taken over are told one by one, and the others are there. */
class RejectedRowsIT {

  private final RunningSystem system = RunningSystem.shared();

  @Test
  void eachBadRowIsInTheFileWithItsReasonAndTheGoodOnesAreIn(@TempDir Path folder)
      throws IOException {
    // Given
    write(folder, "accounts.csv", "account,sector,office_location,subsidiary_of", "Ro Ltd,,,");
    write(folder, "products.csv", "product,series,sales_price", "Ro 1,Ro,10");
    write(folder, "sales_teams.csv", "sales_agent,manager,regional_office", "Ro Ru,Ro Ma,Rom");
    write(
        folder,
        "sales_pipeline.csv",
        "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value",
        "RO1,Ro Ru,Ro 1,Ro Ltd,Won,10/20/2016,3/1/2017,11",
        "RO2,Ro Ru,Ro 1,Ro Ltd,Sleeping,10/20/2016,,",
        "RO3,Ro Ru,Ro 1,Ro Ltd,Won,10/20/2016,3/1/2017,eleven",
        "RO4,Ro Ru,Ro 1,Ro Ltd,Won,20/10/2016,3/1/2017,11",
        "RO1,Ro Ru,Ro 1,Ro Ltd,Won,10/20/2016,3/1/2017,11",
        "RO5,,Ro 1,Ro Ltd,Won,10/20/2016,3/1/2017,11",
        "RO6,Ro Ru,Ro 1",
        "RO7,No Body,Ro 1,Ro Ltd,Won,10/20/2016,3/1/2017,11",
        "RO8,Ro Ru,Ro 1,Nowhere,Won,10/20/2016,3/1/2017,11",
        "RO9,Ro Ru,Ro 1,Ro Ltd,Engaging,10/20/2016,,");
    Path rejected = folder.resolve("rejected.csv");

    // When
    var done =
        Salesline.run(
            "import",
            "crm-sales",
            folder.toString(),
            "--rejected",
            rejected.toString(),
            "--data",
            system.data().toString());

    // Then
    done.endedWith(3);
    assertThat(done.output()).contains(rejected.toString());
    List<String> rows = Files.readAllLines(rejected);
    assertThat(rows.getFirst()).endsWith("file,line,code,reason,row");
    assertRow(rows, 3, "stage-unknown", "There is no stage \"\"Sleeping\"\"");
    assertRow(rows, 4, "not-an-amount", "close_value");
    assertRow(rows, 5, "not-a-day", "engage_date");
    assertRow(rows, 6, "deal-twice", "RO1");
    assertRow(rows, 7, "field-missing", "sales_agent");
    assertRow(rows, 8, "field-count", "8 fields");
    assertRow(rows, 9, "username-unknown", "no.body");
    assertRow(rows, 10, "customer-unknown", "Nowhere");
    assertThat(rows).hasSize(9);
    assertThat(system.as("admin").items("/api/pipeline/v1/opportunities"))
        .filteredOn(deal -> deal.toString().contains("Ro 1, Ro Ltd"))
        .hasSize(2);
  }

  private static void assertRow(List<String> rows, int line, String code, String reason) {
    assertThat(rows)
        .as("%s in line %d", code, line)
        .anySatisfy(
            row ->
                assertThat(row)
                    .startsWith("sales_pipeline.csv," + line + "," + code + ",")
                    .contains(reason));
  }

  private static void write(Path folder, String file, String... lines) throws IOException {
    Files.write(folder.resolve(file), List.of(lines));
  }
}

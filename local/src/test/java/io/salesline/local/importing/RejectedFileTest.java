package io.salesline.local.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.local.importing.csv.Rejection;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedFileTest {

  private static final Rejection FORMULA =
      new Rejection("deals.csv", 7, "field-missing", "The field is empty.", "=cmd(),\"x\",1");

  @TempDir private Path folder;

  @Test
  void isNotThereWithoutARejectedRow() throws Exception {
    Path path = Files.writeString(folder.resolve("rejected.csv"), "of an earlier run");
    RejectedFile.continued(path, 0);
    assertThat(path).doesNotExist();
  }

  @Test
  void beginsWithAMarkAndHoldsNoFormulas() throws Exception {
    // Given
    Path path = folder.resolve("new").resolve("rejected.csv");
    // When
    RejectedFile.continued(path, 0).add(FORMULA);
    // Then
    assertThat(path)
        .hasContent(
            "\uFEFFfile,line,code,reason,row\r\n"
                + "deals.csv,7,field-missing,The field is empty.,\"'=cmd(),\"\"x\"\",1\"\r\n");
  }

  @Test
  void goesOnWhereTheCheckpointStands() throws Exception {
    // Given
    Path path = folder.resolve("rejected.csv");
    RejectedFile first = RejectedFile.continued(path, 0);
    first.add(FORMULA);
    long checkpoint = first.length();
    first.add(FORMULA);
    // When
    RejectedFile.continued(path, checkpoint).add(FORMULA);
    // Then
    assertThat(Files.readAllLines(path)).hasSize(3);
  }
}

package io.salesline.goals.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.goals.plan.domain.AmountSheet;
import io.salesline.platform.problem.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files as spreadsheets write them. */
class ReadingASheetTest {

  private static final List<String> HEADER =
      List.of("unit_id", "member_id", "unit", "member", "segment", "2026-M01", "2026-M02");
  private static final List<String> ROW =
      List.of("u-1", "m-1", "华东 \"East\", a; b", "王芳", "other", "1234567890.07", "0.00");

  @Test
  void csvComesBackAsItWas() {
    byte[] file = CsvSheet.write(Stream.of(HEADER, ROW));

    SheetTable table = CsvSheet.read(new String(file, StandardCharsets.UTF_8));

    assertThat(table.rows()).containsExactly(HEADER, ROW);
  }

  @Test
  void aWorkbookComesBackWithTheSameNumbers() {
    byte[] file = XlsxSheet.write(rows(1_000), SheetRows.TEXTS);

    AmountSheet sheet = XlsxSheet.read(file).sheet();

    assertThat(sheet.periods()).containsExactly("2026-M01", "2026-M02");
    assertThat(sheet.lines()).hasSize(1_000);
    assertThat(sheet.lines().getLast().number()).isEqualTo(1_001);
    assertThat(sheet.lines().getLast().unit()).isEqualTo("u-1");
    assertThat(sheet.lines().getLast().amounts().getFirst()).isEqualTo("1234567890.07");
    assertThat(sheet.lines().getLast().amounts().getLast()).isEqualTo("0");
  }

  @Test
  void columnsMayStandInAnyOrderAndNamesAreNotRead() {
    AmountSheet sheet =
        CsvSheet.read("2026-Q1,segment,unit,member_id,unit_id\n7,other,East,,u-1\n").sheet();

    assertThat(sheet.periods()).containsExactly("2026-Q1");
    assertThat(sheet.lines())
        .containsExactly(new AmountSheet.Line(2, "u-1", "", "other", List.of("7")));
  }

  @Test
  void aSmallFileThatHidesALargeOneIsRefused() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 70; i++) {
        zip.write(zeros);
      }
    }

    assertThat(bytes.size()).isLessThan(1 << 20);
    assertThatThrownBy(() -> XlsxSheet.read(bytes.toByteArray()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("xlsx-malformed");
    assertThatThrownBy(() -> XlsxSheet.read(new byte[] {1, 2, 3})).isInstanceOf(Refusal.class);
  }

  @Test
  void aZipThatIsNoWorkbookIsRefused() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write(1);
    }

    assertThatThrownBy(() -> XlsxSheet.read(bytes.toByteArray()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("xlsx-malformed");
  }

  private static Stream<List<String>> rows(int count) {
    return Stream.concat(Stream.of(HEADER), IntStream.range(0, count).mapToObj(it -> ROW));
  }
}

package io.salesline.leads.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.leads.csv.RawRow.Flaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CuttingRowsTest {

  @Test
  void rowsEndWhereLinesEndAndQuotesDoNotHoldThem() {
    var rows = cut("a,b\r\nc,\"d\ne\"\rf,\"say \"\"no\"\"\"\n\n\"g\"", 1000);

    assertThat(texts(rows)).containsExactly("a,b", "c,\"d\ne\"", "f,\"say \"\"no\"\"\"", "\"g\"");
    assertThat(rows.stream().map(RawRow::line)).containsExactly(1L, 2L, 4L, 6L);
  }

  @Test
  void itDoesNotMatterInWhichPiecesTheBytesCome() {
    String file = "公司,电话\r\n云帆,\"1\r\n3\"\r\n\r\n\"a\"\"b\",c\nlast,one";
    for (int piece = 1; piece < 30; piece++) {
      assertThat(cut(file, piece)).usingRecursiveComparison().isEqualTo(cut(file, 1000));
    }
  }

  @Test
  void itGoesOnFromTheEndOfAnyRow() {
    byte[] file = "a\nb,\"\n\"\r\nc\nd".getBytes(UTF_8);
    var all = cut(new RowCutter(Encoding.UTF_8, ',', 0, 1), file, 3);
    for (int i = 0; i < all.size(); i++) {
      RawRow row = all.get(i);
      byte[] rest = Arrays.copyOfRange(file, (int) row.end(), file.length);
      var cutter = new RowCutter(Encoding.UTF_8, ',', row.end(), row.endLine());
      assertThat(cut(cutter, rest, 2))
          .usingRecursiveComparison()
          .isEqualTo(all.subList(i + 1, all.size()));
    }
  }

  @Test
  void aRowThatIsTooLongIsSkippedToItsEnd() {
    String huge = "\"" + "x\n,".repeat(20) + "y".repeat(10 * RowCutter.LONGEST) + "\"\"\",b";
    var rows = cut("a,b\n" + huge + "\nc,d\n" + "z".repeat(RowCutter.LONGEST + 1), 70_000);

    assertThat(rows.stream().map(RawRow::flaw))
        .containsExactly(null, Flaw.TOO_LONG, null, Flaw.TOO_LONG);
    assertThat(rows.get(1).bytes().length).isLessThan(1000);
    assertThat(rows.get(2).line()).isEqualTo(23);
    assertThat(text(rows.get(2))).isEqualTo("c,d");
  }

  @Test
  void aQuoteThatNobodyClosedCostsItsOwnLine() {
    String rest = "c,d\n".repeat(200);
    var rows = cut("a,\"b\n" + rest, 1000);

    assertThat(rows).hasSize(201);
    assertThat(rows.getFirst().flaw()).isEqualTo(Flaw.QUOTE_UNCLOSED);
    assertThat(rows.get(1).line()).isEqualTo(2);
    assertThat(texts(cut("a\n\"b\nc\nd", 2))).containsExactly("a", "\"b", "c", "d");
  }

  @Test
  void wideAndDoubleByteCharactersHoldNoQuotesByAccident() {
    String file = "公司,備註\r\n\"朱镕基,乂\",Ȣ∢\r\n";
    for (Encoding encoding : List.of(Encoding.UTF_16_LE, Encoding.UTF_16_BE, Encoding.GB18030)) {
      byte[] bytes = file.getBytes(encoding.charset());
      for (int piece = 1; piece < 9; piece++) {
        var rows = cut(new RowCutter(encoding, ',', 0, 1), bytes, piece);
        assertThat(rows.stream().map(row -> encoding.strict(row.bytes()).orElseThrow()))
            .containsExactly("公司,備註", "\"朱镕基,乂\",Ȣ∢");
      }
    }
  }

  @Test
  void whateverComesEveryByteBelongsToSomeRow() {
    var random = new Random(7);
    byte[] letters = {'a', '"', ',', '\n', '\r', (byte) 0xE4, 0};
    for (int turn = 0; turn < 2000; turn++) {
      byte[] file = new byte[random.nextInt(200)];
      for (int i = 0; i < file.length; i++) {
        file[i] = letters[random.nextInt(letters.length)];
      }
      var cutter = new RowCutter(Encoding.UTF_8, ',', 0, 1);
      var whole = cut(cutter, file, 1000);
      assertThat(cutter.position()).isEqualTo(file.length);
      assertThat(cut(new RowCutter(Encoding.UTF_8, ',', 0, 1), file, 1 + random.nextInt(20)))
          .usingRecursiveComparison()
          .isEqualTo(whole);
    }
  }

  private static List<RawRow> cut(String file, int piece) {
    return cut(new RowCutter(Encoding.UTF_8, ',', 0, 1), file.getBytes(UTF_8), piece);
  }

  private static List<RawRow> cut(RowCutter cutter, byte[] file, int piece) {
    var rows = new ArrayList<RawRow>();
    for (int from = 0; from < file.length; from += piece) {
      rows.addAll(cutter.feed(Arrays.copyOfRange(file, from, Math.min(file.length, from + piece))));
    }
    rows.addAll(cutter.finish());
    return rows;
  }

  private static List<String> texts(List<RawRow> rows) {
    return rows.stream().map(CuttingRowsTest::text).toList();
  }

  private static String text(RawRow row) {
    return new String(row.bytes(), UTF_8);
  }
}

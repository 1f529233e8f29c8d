package io.salesline.system.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A CSV of leads with whatever goes wrong in such files: bytes that are no text, a cell of ten
 * megabytes, formulas, rows with too few cells, and the row before once more.
 *
 * @param duplicates how many rows are there already
 * @param rejected how many cannot be read
 */
record LeadFile(Path path, long rows, long duplicates, long rejected) {

  static final int HUGE = 10 << 20;

  long created() {
    return rows - duplicates - rejected;
  }

  static LeadFile written(Path path, int rows, String tag) throws IOException {
    long duplicates = 0;
    long rejected = 0;
    try (var file = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
      file.write("公司名称,联系人,手机,邮箱,地区,备注\r\n".getBytes(UTF_8));
      for (int row = 0; row < rows; row++) {
        Kind kind = Kind.of(row, rows);
        write(file, kind, row, tag);
        duplicates += kind == Kind.DUPLICATE ? 1 : 0;
        rejected += kind == Kind.SOUND || kind == Kind.DUPLICATE ? 0 : 1;
      }
    }
    return new LeadFile(path, rows, duplicates, rejected);
  }

  private enum Kind {
    SOUND,
    DUPLICATE,
    NO_TEXT,
    FORMULA,
    RAGGED,
    HUGE_CELL;

    static Kind of(int row, int rows) {
      if (row == rows / 2 + 4) {
        return HUGE_CELL;
      }
      return switch (row % 1000) {
        case 3 -> NO_TEXT;
        case 13 -> FORMULA;
        case 23 -> RAGGED;
        default -> row % 10 == 9 ? DUPLICATE : SOUND;
      };
    }
  }

  private static void write(OutputStream file, Kind kind, int row, String tag) throws IOException {
    switch (kind) {
      case SOUND -> file.write(lead(row, tag));
      case DUPLICATE -> file.write(lead(row - 1, tag));
      case NO_TEXT -> {
        file.write("坏字节".getBytes(UTF_8));
        file.write(new byte[] {(byte) 0xC3, '(', (byte) 0xFF});
        file.write(",,,,,\r\n".getBytes(UTF_8));
      }
      case FORMULA -> file.write("=HYPERLINK(0),@SUM(1),+1+1=2,-1,,\r\n".getBytes(UTF_8));
      case RAGGED -> file.write("少了,几格\r\n".getBytes(UTF_8));
      case HUGE_CELL -> {
        file.write('"');
        for (int i = 0; i < HUGE; i++) {
          file.write('x');
        }
        file.write("\",,,,,\r\n".getBytes(UTF_8));
      }
    }
  }

  private static byte[] lead(int row, String tag) {
    return "云帆%d号%s科技有限公司,张三,,n%d@%s.example,华东,展会\r\n"
        .formatted(row, tag, row, tag)
        .getBytes(UTF_8);
  }
}

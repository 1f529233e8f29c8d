package io.salesline.pipeline.file.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Says what a file is from its first bytes; its name and what its sender says are not asked. Only
 * what people attach to records is told apart: the rest is {@link #UNKNOWN}, which nobody allows.
 */
public final class MediaTypes {

  /** How many bytes it takes to tell. */
  public static final int HEAD = 8192;

  public static final String UNKNOWN = "application/octet-stream";
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final Pattern MARKUP =
      Pattern.compile("<(!doctype|html|head|body|script|svg|iframe|\\?xml|!--)");

  /** The bytes, as Latin-1, that stand at an offset in files of a type. */
  private record Mark(int at, String bytes, String type) {

    boolean isIn(String head) {
      return head.startsWith(bytes, at);
    }
  }

  private static final List<Mark> MARKS =
      List.of(
          new Mark(0, "%PDF-", "application/pdf"),
          new Mark(0, "\u0089PNG\r\n\u001a\n", "image/png"),
          new Mark(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
          new Mark(0, "GIF8", "image/gif"),
          new Mark(8, "WEBP", "image/webp"),
          new Mark(4, "ftypheic", "image/heic"),
          new Mark(4, "ftyp", "video/mp4"),
          new Mark(0, "ID3", "audio/mpeg"),
          new Mark(
              0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "application/x-ole-storage"),
          new Mark(0, "{\\rtf", "application/rtf"),
          new Mark(0, "MZ", "application/x-executable"),
          new Mark(0, "\u007fELF", "application/x-executable"),
          new Mark(0, "\u00ca\u00fe\u00ba\u00be", "application/x-executable"),
          new Mark(0, "#!", "application/x-executable"));

  private MediaTypes() {}

  /**
   * @param head the first bytes, at most {@link #HEAD}
   */
  public static String of(byte[] head) {
    String text = new String(head, ISO_8859_1);
    if (text.startsWith("PK\u0003\u0004")) {
      return archive(text);
    }
    return MARKS.stream()
        .filter(mark -> mark.isIn(text))
        .map(Mark::type)
        .findFirst()
        .orElseGet(() -> text(text));
  }

  /** The documents of offices are archives that say so in the names of their first entries. */
  private static String archive(String head) {
    if (!head.contains("[Content_Types].xml") && !head.contains("_rels/")) {
      return "application/zip";
    }
    if (head.contains("word/")) {
      return OFFICE + "wordprocessingml.document";
    }
    if (head.contains("xl/")) {
      return OFFICE + "spreadsheetml.sheet";
    }
    return head.contains("ppt/") ? OFFICE + "presentationml.presentation" : "application/zip";
  }

  private static String text(String head) {
    boolean controls =
        head.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    if (controls || head.isEmpty()) {
      return UNKNOWN;
    }
    String small = head.toLowerCase(Locale.ROOT);
    if (!MARKUP.matcher(small).find()) {
      return "text/plain";
    }
    return small.contains("<svg") ? "image/svg+xml" : "text/html";
  }
}

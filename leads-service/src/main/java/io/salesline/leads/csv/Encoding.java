package io.salesline.leads.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the characters of a table stand in bytes. */
public enum Encoding {
  UTF_8(StandardCharsets.UTF_8, 1, 0xEF, 0xBB, 0xBF),
  UTF_16_LE(UTF_16LE, 2, 0xFF, 0xFE),
  UTF_16_BE(UTF_16BE, 2, 0xFE, 0xFF),
  /** What Chinese spreadsheets write; GBK and GB 2312 are parts of it. */
  GB18030(Charset.forName("GB18030"), 1);

  /** Of so many characters beyond ASCII at most one is broken, where it is UTF-8 with flaws. */
  private static final int SOUND_FOR_ONE_BROKEN = 4;

  /** Digits, commas and lines' ends: even a Chinese table has more of them than one in so many. */
  private static final int FEW = 20;

  private static final char REPLACEMENT = '\uFFFD';

  private final Charset charset;
  private final int width;
  private final int[] mark;

  Encoding(Charset charset, int width, int... mark) {
    this.charset = charset;
    this.width = width;
    this.mark = mark;
  }

  Charset charset() {
    return charset;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Encoding> of(String key) {
    return Arrays.stream(values()).filter(encoding -> encoding.key().equals(key)).findFirst();
  }

  /**
   * By its byte order mark; without one, UTF-8 where the bytes are that, with a few flaws at most,
   * then UTF-16 where many of every other byte are zero, else GB18030.
   *
   * @param head how the table begins; its last character may be cut in two
   */
  public static Encoding detect(byte[] head) {
    for (Encoding encoding : values()) {
      if (encoding.markLength(head) > 0) {
        return encoding;
      }
    }
    if (looksWide(head, 1)) {
      return UTF_16_LE;
    }
    if (looksWide(head, 0)) {
      return UTF_16_BE;
    }
    String text = UTF_8.lenient(head);
    long broken = text.chars().filter(c -> c == REPLACEMENT).count() - 1;
    long sound = text.chars().filter(c -> c > 0x7F && c != REPLACEMENT).count();
    boolean gb = GB18030.lenient(head).chars().filter(c -> c == REPLACEMENT).count() <= 1;
    return broken <= 0 || sound >= SOUND_FOR_ONE_BROKEN * broken || !gb ? UTF_8 : GB18030;
  }

  private static boolean looksWide(byte[] head, int zeroAt) {
    int zeros = 0;
    for (int i = zeroAt; i < head.length; i += 2) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return zeros > head.length / FEW;
  }

  /** Bytes of the byte order mark that the table begins with; 0 where there is none. */
  public int markLength(byte[] head) {
    if (mark.length == 0 || head.length < mark.length) {
      return 0;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return 0;
      }
    }
    return mark.length;
  }

  /**
   * Bytes of the smallest piece of which a character is made. In all of these a quote, a comma and
   * a line feed are one such piece, which is part of no other character.
   */
  int width() {
    return width;
  }

  int piece(byte[] bytes, int at) {
    return switch (this) {
      case UTF_8, GB18030 -> bytes[at];
      case UTF_16_LE -> (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
      case UTF_16_BE -> (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    };
  }

  /** Empty where the bytes are no text. */
  public Optional<String> strict(byte[] bytes) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return Optional.of(text.toString());
    } catch (CharacterCodingException broken) {
      return Optional.empty();
    }
  }

  /** With U+FFFD in the place of what is no text. */
  public String lenient(byte[] bytes) {
    return new String(bytes, charset);
  }
}

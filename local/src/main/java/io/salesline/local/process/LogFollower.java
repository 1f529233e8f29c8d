package io.salesline.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/**
 * Reads the lines that a part appends to its log, and keeps that file from growing for ever. Parts
 * write to files rather than to us: they go on when we are killed or our terminal stands still.
 */
public final class LogFollower {

  static final long LARGEST = 32L * 1024 * 1024;
  private static final int CHUNK = 64 * 1024;

  private final Path log;
  private final Consumer<String> lines;
  private final StringBuilder unfinished = new StringBuilder();
  private long position;

  /** Follows from the file's present end. */
  public LogFollower(Path log, Consumer<String> lines) throws IOException {
    this.log = log;
    this.lines = lines;
    this.position = Files.exists(log) ? Files.size(log) : 0;
  }

  /** Hands over what is new since the last call. */
  public void read() throws IOException {
    if (!Files.exists(log)) {
      return;
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      position = file.length() < position ? 0 : position;
      file.seek(position);
      byte[] chunk = new byte[CHUNK];
      int read;
      while ((read = file.read(chunk)) > 0) {
        position += read;
        accept(new String(chunk, 0, read, StandardCharsets.UTF_8));
      }
    }
    shorten();
  }

  private void accept(String text) {
    int searched = unfinished.length();
    unfinished.append(text);
    int end;
    while ((end = unfinished.indexOf("\n", searched)) >= 0) {
      lines.accept(unfinished.substring(0, end).stripTrailing());
      unfinished.delete(0, end + 1);
      searched = 0;
    }
  }

  /** The writers append, so an emptied file goes on from its start. */
  private void shorten() throws IOException {
    if (position > LARGEST) {
      Path before = log.resolveSibling(log.getFileName() + ".1");
      Files.copy(log, before, StandardCopyOption.REPLACE_EXISTING);
      try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
        file.setLength(0);
      }
      position = 0;
    }
  }
}

package io.salesline.pipeline.file.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.salesline.pipeline.file.domain.Content;
import io.salesline.pipeline.file.domain.MediaTypes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Writes so that a file is there whole and durable, or not at all. All of it blocks. */
final class SafeWrites {

  private SafeWrites() {}

  static void write(Path path, byte[] bytes) throws IOException {
    Path draft = draftIn(path.getParent());
    try (var out = FileChannel.open(draft, CREATE_NEW, WRITE)) {
      writeAll(out, ByteBuffer.wrap(bytes));
      out.force(true);
    }
    publish(draft, path);
  }

  /** Puts the parts together and says what came of it. A draft that a crash left goes with them. */
  static Content join(List<Path> parts, Path whole) throws IOException {
    Files.createDirectories(whole.getParent());
    Path draft = draftIn(parts.getFirst().getParent());
    MessageDigest digest = sha256();
    byte[] head = new byte[0];
    try (var out = FileChannel.open(draft, CREATE_NEW, WRITE)) {
      for (Path part : parts) {
        byte[] bytes = Files.readAllBytes(part);
        digest.update(bytes);
        head = head.length < MediaTypes.HEAD ? joined(head, bytes) : head;
        writeAll(out, ByteBuffer.wrap(bytes));
      }
      out.force(true);
    }
    publish(draft, whole);
    return new Content(HexFormat.of().formatHex(digest.digest()), MediaTypes.of(head));
  }

  private static byte[] joined(byte[] head, byte[] more) {
    int count = Math.min(more.length, MediaTypes.HEAD - head.length);
    byte[] joined = Arrays.copyOf(head, head.length + count);
    System.arraycopy(more, 0, joined, head.length, count);
    return joined;
  }

  /** A file, or a folder of files; nothing where there is none. */
  static Void drop(Path path) throws IOException {
    if (Files.exists(path)) {
      try (var all = Files.walk(path)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(one);
        }
      }
    }
    return null;
  }

  private static Path draftIn(Path folder) throws IOException {
    Files.createDirectories(folder);
    return folder.resolve(UUID.randomUUID() + ".draft");
  }

  /** The name is durable only once its folder is. */
  private static void publish(Path draft, Path path) throws IOException {
    Files.move(draft, path, ATOMIC_MOVE);
    for (Path folder : List.of(path.getParent(), path.getParent().getParent())) {
      try (var entries = FileChannel.open(folder, READ)) {
        entries.force(true);
      }
    }
  }

  private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

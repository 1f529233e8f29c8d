package io.salesline.pipeline.file.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.salesline.pipeline.file.domain.Content;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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
    var passing = new PassingBytes();
    try (var out = FileChannel.open(draft, CREATE_NEW, WRITE)) {
      for (Path part : parts) {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(part));
        passing.pass(bytes);
        writeAll(out, bytes);
      }
      out.force(true);
    }
    publish(draft, whole);
    return passing.content();
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
}

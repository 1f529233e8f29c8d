package io.salesline.local.home;

import io.salesline.local.text.Failure;
import io.salesline.local.text.Failure.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** The folder in which one local system keeps everything between runs. */
public record DataDirectory(Path path) {

  private static final String MARK = ".salesline-data";

  public DataDirectory {
    path = path.toAbsolutePath().normalize();
  }

  /**
   * Creates the folder, or takes the one that is there.
   *
   * @throws Failure when it holds something that is not ours
   */
  public void prepare() throws IOException {
    Files.createDirectories(path);
    if (!isOurs()) {
      if (hasEntries()) {
        throw new Failure(Reason.USAGE, "data.foreign", path);
      }
      Files.createFile(path.resolve(MARK));
    }
    Files.createDirectories(logs());
  }

  public boolean isOurs() {
    return Files.exists(path.resolve(MARK));
  }

  private boolean hasEntries() throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isPresent();
    }
  }

  /**
   * Takes the folder for this process, until it ends in whatever way.
   *
   * @throws Failure when another process has it
   */
  @SuppressWarnings("resource") // the lock lives as long as the process
  public void lock() throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new Failure(Reason.ALREADY_RUNNING, "data.locked", path);
    }
  }

  public Path systemFile() {
    return path.resolve("system.json");
  }

  public Path portsFile() {
    return path.resolve("ports.json");
  }

  public Path organisationFile() {
    return path.resolve("organisation.json");
  }

  public Path beginningFile() {
    return path.resolve("beginning.json");
  }

  public Path signingKeys() {
    return path.resolve("sign-in").resolve("keys.json");
  }

  public Path postgres() {
    return path.resolve("postgres");
  }

  public Path kafka() {
    return path.resolve("kafka");
  }

  /** Holds what people attach to records. */
  public Path files() {
    return path.resolve("files");
  }

  /** Holds which topics were created last. */
  public Path topicsCreated() {
    return path.resolve("topics.txt");
  }

  public Path migrated(String database) {
    return path.resolve("migrated").resolve(database);
  }

  public Path demoFile() {
    return path.resolve("demo.json");
  }

  /** What imports keep while they run, and what they rejected. */
  public Path imports() {
    return path.resolve("import");
  }

  public Path logs() {
    return path.resolve("logs");
  }

  public Path log(String part) {
    return logs().resolve(part + ".log");
  }
}

package io.salesline.local.importing;

import io.salesline.local.text.Failure;
import io.salesline.local.text.Failure.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes down how far an import has come, so that the next run goes on from there. */
public final class Logbook implements Closeable {

  private final Path file;
  private final FileChannel lock;
  private final Account account;
  private Checkpoint checkpoint;

  private Logbook(Path file, FileChannel lock, Checkpoint checkpoint, Account account) {
    this.file = file;
    this.lock = lock;
    this.checkpoint = checkpoint;
    this.account = account;
  }

  /**
   * @param folder in which the import keeps its files
   * @param rejected where rejected rows are written
   * @param source digest of what is imported
   * @throws Failure when another import is running there
   */
  public static Logbook open(Path folder, String name, Path rejected, String source)
      throws IOException {
    Files.createDirectories(folder);
    FileChannel lock = lock(folder.resolve(name + ".lock"));
    Path file = folder.resolve(name + ".json");
    Checkpoint checkpoint = Checkpoint.read(file, source);
    RejectedFile rows = RejectedFile.continued(rejected, checkpoint.rejectedBytes());
    return new Logbook(file, lock, checkpoint, new Account(checkpoint.tallies(), rows));
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new Failure(Reason.FAILED, "import.locked");
    }
    return channel;
  }

  public Account account() {
    return account;
  }

  /** Whether all that deals refer to is there. */
  public boolean hasBasics() {
    return checkpoint.basics();
  }

  /** Rows of deals that were dealt with. */
  public long deals() {
    return checkpoint.deals();
  }

  public void basicsDone() throws IOException {
    write(0);
  }

  public void dealsDone(long rows) throws IOException {
    write(checkpoint.deals() + rows);
  }

  private void write(long deals) throws IOException {
    checkpoint =
        new Checkpoint(
            checkpoint.source(), true, deals, account.tallies(), account.rejected().length());
    checkpoint.write(file);
  }

  /** Nothing is left to go on with. */
  public void finish() throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}

package io.salesline.pipeline.file.store;

import io.salesline.pipeline.file.app.FileBytes;
import io.salesline.pipeline.file.domain.Content;
import io.salesline.pipeline.file.domain.FileId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MultiHelper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.FileSystemException;
import io.vertx.core.file.OpenOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Keeps bytes in a folder: {@code parts/<file>/<part>}, then {@code whole/<xx>/<file>}. */
final class Folder implements FileBytes {

  private static final int AT_ONCE = 64 * 1024;

  private final Vertx vertx;
  private final Path root;

  Folder(Vertx vertx, Path root) {
    this.vertx = vertx;
    this.root = root;
  }

  @Override
  public Uni<String> keep(FileId id, byte[] part) {
    String name = UUID.randomUUID().toString();
    return aside(
        () -> {
          SafeWrites.write(parts(id).resolve(name), part);
          return name;
        });
  }

  @Override
  public Uni<Content> compose(FileId id, List<String> parts, long length) {
    return aside(
        () ->
            SafeWrites.join(
                parts.stream().map(part -> parts(id).resolve(part)).toList(), path(id)));
  }

  @Override
  public Uni<Multi<ByteBuffer>> read(FileId id, long first, long count) {
    var options = new OpenOptions().setRead(true).setWrite(false).setCreate(false);
    return from(() -> vertx.fileSystem().open(path(id).toString(), options))
        .map(file -> file.setReadBufferSize(AT_ONCE).setReadPos(first).setReadLength(count))
        .map(Folder::bytes);
  }

  private static Multi<ByteBuffer> bytes(AsyncFile file) {
    return MultiHelper.toMulti(file)
        .map(Folder::bytes)
        .onTermination()
        .call(() -> Uni.createFrom().completionStage(file.close().toCompletionStage()));
  }

  private static ByteBuffer bytes(Buffer buffer) {
    return ByteBuffer.wrap(buffer.getBytes());
  }

  @Override
  public Uni<Void> dropParts(FileId id) {
    return aside(() -> SafeWrites.drop(parts(id)));
  }

  @Override
  public Uni<Void> drop(FileId id) {
    return dropParts(id).chain(() -> aside(() -> SafeWrites.drop(path(id))));
  }

  private Path parts(FileId id) {
    return root.resolve("parts").resolve(id.toString());
  }

  private Path path(FileId id) {
    return root.resolve("whole").resolve(id.toString().substring(0, 2)).resolve(id.toString());
  }

  /** Disks block, and the event loop must not; what follows goes on where it was. */
  private <T> Uni<T> aside(Callable<T> work) {
    return from(() -> vertx.executeBlocking(work, false));
  }

  private static <T> Uni<T> from(Supplier<Future<T>> work) {
    return Uni.createFrom()
        .completionStage(() -> work.get().toCompletionStage())
        .onFailure(Folder::isOfDisk)
        .transform(StoreAway::because);
  }

  private static boolean isOfDisk(Throwable failure) {
    return failure instanceof IOException || failure instanceof FileSystemException;
  }
}

package io.salesline.pipeline.file.store;

import io.salesline.pipeline.file.app.FileBytes;
import io.salesline.pipeline.file.app.FileSettings;
import io.salesline.pipeline.file.domain.Content;
import io.salesline.pipeline.file.domain.FileId;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Keeps bytes in a folder: {@code parts/<file>/<part>}, then {@code whole/<xx>/<file>}. */
@ApplicationScoped
class Folder implements FileBytes {

  private static final int RETRY_SECONDS = 60;

  private final Vertx vertx;
  private final Optional<Path> folder;

  Folder(Vertx vertx, FileSettings settings) {
    this.vertx = vertx;
    this.folder = settings.folder();
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
  public Uni<Content> compose(FileId id, List<String> parts) {
    return aside(
        () ->
            SafeWrites.join(
                parts.stream().map(part -> parts(id).resolve(part)).toList(), path(id)));
  }

  @Override
  public Uni<Path> whole(FileId id) {
    return Uni.createFrom().item(() -> path(id));
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
    return root().resolve("parts").resolve(id.toString());
  }

  private Path path(FileId id) {
    return root().resolve("whole").resolve(id.toString().substring(0, 2)).resolve(id.toString());
  }

  private Path root() {
    return folder.orElseThrow(() -> Refusal.unavailable("no-file-store", RETRY_SECONDS));
  }

  /** Disks block, and the event loop must not; what follows goes on where it was. */
  private <T> Uni<T> aside(Callable<T> work) {
    return Uni.createFrom()
        .completionStage(() -> vertx.executeBlocking(work, false).toCompletionStage());
  }
}

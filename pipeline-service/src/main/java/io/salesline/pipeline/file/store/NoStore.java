package io.salesline.pipeline.file.store;

import io.salesline.pipeline.file.app.FileBytes;
import io.salesline.pipeline.file.domain.Content;
import io.salesline.pipeline.file.domain.FileId;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.nio.ByteBuffer;
import java.util.List;

/** Stands in until a store is configured: nothing can be kept, and so nothing is there. */
final class NoStore implements FileBytes {

  private static final int RETRY_SECONDS = 60;

  @Override
  public Uni<String> keep(FileId id, byte[] part) {
    return refused();
  }

  @Override
  public Uni<Content> compose(FileId id, List<String> parts, long length) {
    return refused();
  }

  @Override
  public Uni<Multi<ByteBuffer>> read(FileId id, long first, long count) {
    return refused();
  }

  @Override
  public Uni<Void> dropParts(FileId id) {
    return refused();
  }

  @Override
  public Uni<Void> drop(FileId id) {
    return refused();
  }

  private static <T> Uni<T> refused() {
    return Uni.createFrom().failure(() -> Refusal.unavailable("no-file-store", RETRY_SECONDS));
  }
}

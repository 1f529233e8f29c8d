package io.salesline.pipeline.file.store;

import io.salesline.pipeline.file.app.FileBytes;
import io.salesline.pipeline.file.domain.FileId;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class FolderTest extends ContractOfStores {

  private static final Vertx VERTX = Vertx.vertx();

  @TempDir private Path disk;
  private Path root;
  private Folder folder;

  @BeforeEach
  void open() {
    root = disk.resolve("files");
    folder = new Folder(VERTX, root);
  }

  @AfterAll
  static void close() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @Override
  FileBytes store() {
    return folder;
  }

  @Override
  List<String> traces(FileId id) {
    try (var all = Files.walk(disk)) {
      return all.filter(Files::isRegularFile)
          .map(Path::toString)
          .filter(path -> path.contains(id.toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is no folder takes no files. */
  @Override
  void goAway() {
    try {
      Files.move(root, disk.resolve("elsewhere"));
      Files.createFile(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  void comeBack() {
    try {
      Files.delete(root);
      Files.move(disk.resolve("elsewhere"), root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

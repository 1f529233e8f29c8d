package io.salesline.pipeline.file.store;

import io.quarkus.runtime.StartupEvent;
import io.salesline.pipeline.file.app.FileBytes;
import io.salesline.pipeline.file.app.FileSettings;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;

/** Opens the store that is configured. Of the others nothing is loaded. */
@ApplicationScoped
class Stores {

  @Produces
  @ApplicationScoped
  FileBytes configured(FileSettings settings, Vertx vertx) {
    return switch (settings.store()) {
      case S3 -> Bucket.open(settings.s3(), vertx);
      case FOLDER ->
          settings.folder().<FileBytes>map(path -> new Folder(vertx, path)).orElseGet(NoStore::new);
    };
  }

  /** A store that lacks a setting is told of now, and not when somebody has a file. */
  void check(@Observes StartupEvent started, FileSettings settings) {
    if (settings.store() == FileSettings.Store.S3) {
      require(settings.s3().bucket(), "bucket");
      require(settings.s3().accessKey(), "access-key");
      require(settings.s3().secretKey(), "secret-key");
    }
  }

  private static void require(Optional<String> setting, String name) {
    if (setting.isEmpty()) {
      throw new IllegalStateException("salesline.files.s3." + name + " is not set");
    }
  }

  void close(@Disposes FileBytes bytes) throws Exception {
    if (bytes instanceof AutoCloseable open) {
      open.close();
    }
  }
}

package io.salesline.pipeline.file.store;

import io.salesline.pipeline.file.app.FileBytes;
import io.salesline.pipeline.file.app.FileSettings;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;

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

  void close(@Disposes FileBytes bytes) throws Exception {
    if (bytes instanceof AutoCloseable open) {
      open.close();
    }
  }
}

package io.salesline.pipeline.file.app;

import io.salesline.platform.metrics.Counted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** How many uploads are open. */
@ApplicationScoped
class OpenUploads implements Counted {

  private final Files files;

  OpenUploads(Files files) {
    this.files = files;
  }

  @Override
  public String gauge() {
    return "salesline.uploads.open";
  }

  @Override
  public Uni<Long> count(Instant now) {
    return files.uploading();
  }
}

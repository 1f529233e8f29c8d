package io.salesline.pipeline.file.app;

import io.salesline.pipeline.file.domain.AttachedFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The files of records, for the features that keep these; who may ask is theirs to know. */
@ApplicationScoped
public class HangingFiles {

  private final Files files;

  HangingFiles(Files files) {
    this.files = files;
  }

  /**
   * A file that hangs on a record.
   *
   * @param length in bytes
   * @param sha256 in hexadecimal
   */
  public record Hung(String recordType, UUID recordId, String name, long length, String sha256) {}

  /**
   * First to last; in the caller's transaction, if there is one.
   *
   * @param type of the records, as their {@link FileHost} has it
   */
  public Uni<List<Hung>> on(String type, Collection<UUID> records) {
    return records.isEmpty()
        ? Uni.createFrom().item(List.of())
        : files.of(type, records).map(found -> found.stream().map(HangingFiles::hung).toList());
  }

  private static Hung hung(AttachedFile file) {
    return new Hung(
        file.host().type(), file.host().id(), file.name(), file.length(), file.sha256());
  }
}

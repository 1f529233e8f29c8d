package io.salesline.leads.importing.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.leads.importing.app.LeadFiles.Seen;
import io.salesline.leads.importing.domain.FileState;
import io.salesline.leads.importing.domain.LeadFile;
import io.salesline.leads.importing.domain.Mapping;
import io.salesline.leads.importing.domain.Progress;
import io.salesline.leads.importing.domain.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file of leads over HTTP. */
@Schema(name = "LeadFile")
record LeadFileBody(
    UUID fileId,
    @Schema(description = "The ETag", examples = "3") long revision,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            description = "Absent in answers to commands, like the header",
            examples = "展会名单.csv")
        String name,
    @Schema(enumeration = {"uploading", "ready", "running", "paused", "done", "cancelled"})
        String state,
    @Schema(description = "How many bytes are here; the next part starts there") long offset,
    @Schema(description = "How many there will be") long length,
    @Schema(nullable = true, examples = "utf-8") String encoding,
    @Schema(nullable = true, examples = ",") String delimiter,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "The names of its columns")
        List<String> header,
    @Schema(description = "What each column says; null for one that is not read", nullable = true)
        List<String> columns,
    @Schema(description = "Each is created, a duplicate or rejected; blank lines are no rows")
        long rowsRead,
    long created,
    long duplicates,
    long rejected,
    @Schema(description = "Share of its bytes that is read, 0 to 1") double progress,
    @Schema(description = "Rows a second since it was started; null before", nullable = true)
        Double rowsPerSecond,
    UUID createdBy,
    Instant createdAt,
    @Schema(nullable = true) Instant startedAt,
    @Schema(nullable = true) Instant finishedAt,
    @Schema(description = "When what is left of it is forgotten") Instant expiresAt) {

  /**
   * For answers to commands, which are stored under the Idempotency-Key: without words. What takes
   * the place of a header may be the first row of people.
   */
  static LeadFileBody withoutWords(LeadFile file, Instant now) {
    return of(new Seen(file, Progress.NONE), null, null, now);
  }

  static LeadFileBody of(Seen seen, Instant now) {
    return of(seen, seen.file().name(), seen.file().header(), now);
  }

  private static LeadFileBody of(Seen seen, String name, List<String> header, Instant now) {
    LeadFile file = seen.file();
    Progress progress = seen.progress();
    return new LeadFileBody(
        file.id().value(),
        file.revision(),
        name,
        file.state().key(),
        file.received(),
        file.length(),
        file.encoding() == null ? null : file.encoding().key(),
        file.delimiter() == null ? null : file.delimiter().toString(),
        header,
        columns(file.columns()),
        progress.read(),
        progress.created(),
        progress.duplicates(),
        progress.rejected(),
        file.state() == FileState.DONE ? 1 : (double) progress.next().offset() / file.length(),
        rate(file, progress, now),
        file.createdBy().value(),
        file.createdAt(),
        file.startedAt(),
        file.finishedAt(),
        file.expiresAt());
  }

  private static List<String> columns(Mapping mapping) {
    return mapping == null
        ? null
        : mapping.columns().stream().map(column -> column.map(Target::key).orElse(null)).toList();
  }

  private static Double rate(LeadFile file, Progress progress, Instant now) {
    if (file.startedAt() == null) {
      return null;
    }
    Instant until = file.finishedAt() == null ? now : file.finishedAt();
    double seconds = Duration.between(file.startedAt(), until).toMillis() / 1000.0;
    return seconds <= 0 ? 0.0 : progress.read() / seconds;
  }
}

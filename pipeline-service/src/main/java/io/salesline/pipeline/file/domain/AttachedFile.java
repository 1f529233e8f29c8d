package io.salesline.pipeline.file.domain;

import io.salesline.pipeline.id.MemberId;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.upload.Arrival;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A file on its way to a record, or on it. Its revision counts its events, of which an upload has
 * none. What was attached is never changed: another version is another file.
 */
@Entity
@Table(name = "file")
public class AttachedFile {

  @Id private UUID id;
  private long revision;
  @Embedded private Host host;

  @Column(updatable = false)
  private String name;

  @Column(updatable = false)
  private long length;

  @Column(name = "promised_sha256", updatable = false)
  private String promisedSha256;

  private long received;
  private FileState state;

  @Column(name = "media_type")
  private String mediaType;

  private String sha256;

  @Column(name = "created_by", updatable = false)
  private MemberId createdBy;

  @Column(name = "recorded_at", updatable = false)
  private Instant recordedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "removed_by")
  private MemberId removedBy;

  protected AttachedFile() {}

  private AttachedFile(Host host, Promise promise, MemberId by, Instant at, Instant expiresAt) {
    this.id = UUID.randomUUID();
    this.host = host;
    this.name = promise.name();
    this.length = promise.length();
    this.promisedSha256 = promise.sha256();
    this.state = FileState.UPLOADING;
    this.createdBy = by;
    this.recordedAt = at;
    this.expiresAt = expiresAt;
  }

  /**
   * What is announced of a file before its bytes come.
   *
   * @param length bytes
   * @param sha256 in small hexadecimal letters; null where it is not known before
   */
  public record Promise(String name, long length, String sha256) {}

  public static AttachedFile begin(
      Host host, Promise promise, MemberId by, Instant at, Duration patience) {
    return new AttachedFile(host, promise, by, at, at.plus(patience));
  }

  /**
   * Takes bytes in that follow on those before.
   *
   * @throws Refusal 409 with the offset that is expected, 422 for more bytes than were announced
   */
  public void accept(long offset, int count, Instant at, Duration patience) {
    checkUploading();
    received = arrival().with(offset, count).received();
    expiresAt = at.plus(patience);
  }

  /**
   * @throws Refusal 409 while bytes are missing, 422 for other bytes or another type than may be
   */
  public FileDecision attach(Content content, Set<String> allowed, Instant at) {
    checkUploading();
    checkComplete();
    if (promisedSha256 != null && !promisedSha256.equals(content.sha256())) {
      throw Refusal.unprocessable("file-damaged", "sha256", content.sha256());
    }
    if (!allowed.contains(content.mediaType())) {
      throw Refusal.unprocessable("file-type-refused", "media_type", content.mediaType());
    }
    state = FileState.ATTACHED;
    sha256 = content.sha256();
    mediaType = content.mediaType();
    return decided(new FileEvent.Attached(), at);
  }

  /**
   * @throws Refusal 409 while bytes are missing
   */
  public void checkComplete() {
    arrival().checkWhole();
  }

  private Arrival arrival() {
    return new Arrival(length, received);
  }

  /**
   * Takes the file off its record. Its bytes stay: what was decided on them can be looked up.
   *
   * @throws Refusal 404 when it does not hang there
   */
  public FileDecision remove(MemberId by, Instant at) {
    checkAttached();
    state = FileState.REMOVED;
    removedBy = by;
    return decided(new FileEvent.Removed(), at);
  }

  /**
   * @throws Refusal 404 when it does not hang on its record, yet or any more
   */
  public void checkAttached() {
    if (state != FileState.ATTACHED) {
      throw Refusal.notFound();
    }
  }

  private void checkUploading() {
    if (state != FileState.UPLOADING) {
      throw Refusal.conflict("upload-ended");
    }
  }

  private FileDecision decided(FileEvent event, Instant at) {
    revision++;
    return new FileDecision(this, event, at);
  }

  public FileId id() {
    return new FileId(id);
  }

  public long revision() {
    return revision;
  }

  public Host host() {
    return host;
  }

  public String name() {
    return name;
  }

  /** In bytes. */
  public long length() {
    return length;
  }

  /** How many bytes are here and will stay. */
  public long received() {
    return received;
  }

  public FileState state() {
    return state;
  }

  /** Null while it is uploaded. */
  public String mediaType() {
    return mediaType;
  }

  /** Null while it is uploaded. */
  public String sha256() {
    return sha256;
  }

  public MemberId createdBy() {
    return createdBy;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** When an upload that nobody goes on with is forgotten. */
  public Instant expiresAt() {
    return expiresAt;
  }

  /** Null while it hangs on its record. */
  public MemberId removedBy() {
    return removedBy;
  }
}

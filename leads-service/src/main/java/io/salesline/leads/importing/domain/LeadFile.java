package io.salesline.leads.importing.domain;

import io.salesline.leads.csv.Encoding;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.upload.Arrival;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A file of leads, and what people decide about it. Each decision raises its revision. */
@Entity
@Table(name = "lead_file")
public class LeadFile {

  @Id private UUID id;
  private long revision;

  @Column(updatable = false)
  private String name;

  @Column(updatable = false)
  private long length;

  private long received;
  private FileState state;

  @Column(name = "created_by", updatable = false)
  private MemberId createdBy;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  private Encoding encoding;
  private Character delimiter;
  private Header header;
  private Mapping columns;

  protected LeadFile() {}

  /** The names of the columns, as one value. */
  public record Header(List<String> names) {}

  /**
   * @param length bytes
   * @param patience how long it waits for its next bytes
   */
  public static LeadFile announce(
      String name, long length, MemberId by, Instant at, Duration patience) {
    var file = new LeadFile();
    file.id = UUID.randomUUID();
    file.revision = 1;
    file.name = name;
    file.length = length;
    file.state = FileState.UPLOADING;
    file.createdBy = by;
    file.createdAt = at;
    file.expiresAt = at.plus(patience);
    return file;
  }

  /**
   * Takes bytes in that follow on those before. It is no decision: the revision stays.
   *
   * @throws Refusal 409 with the offset that is expected, 422 for more bytes than were announced
   */
  public void accept(long offset, int count, Instant at, Duration patience) {
    if (state != FileState.UPLOADING) {
      throw Refusal.conflict("upload-ended");
    }
    received = arrival().with(offset, count).received();
    expiresAt = at.plus(patience);
  }

  /**
   * @throws Refusal 409 while bytes are missing
   */
  public void checkWhole() {
    arrival().checkWhole();
  }

  private Arrival arrival() {
    return new Arrival(length, received);
  }

  /** All is here. Its columns say what their names suggest, until somebody knows better. */
  public void complete(Layout layout) {
    require(EnumSet.of(FileState.UPLOADING));
    checkWhole();
    read(layout, Mapping.suggestedBy(layout.header()));
    decide(FileState.READY);
  }

  /**
   * @throws Refusal 409 when it is read already, 422 for a mapping that cannot be
   */
  public void map(Layout layout, Mapping mapping) {
    require(EnumSet.of(FileState.READY));
    mapping.check(layout.header().size());
    mapping.checkCompany();
    read(layout, mapping);
    decide(FileState.READY);
  }

  private void read(Layout layout, Mapping mapping) {
    encoding = layout.encoding();
    delimiter = layout.delimiter();
    header = new Header(layout.header());
    columns = mapping;
  }

  /**
   * Lets it be read from where it is.
   *
   * @throws Refusal 409 in another state, 422 where no column says the company
   */
  public void run(Instant at) {
    require(EnumSet.of(FileState.READY, FileState.PAUSED));
    columns.checkCompany();
    startedAt = startedAt == null ? at : startedAt;
    decide(FileState.RUNNING);
  }

  /**
   * @param keep how long it waits to be gone on with
   * @throws Refusal 409 in another state
   */
  public void pause(Instant at, Duration keep) {
    require(EnumSet.of(FileState.RUNNING));
    expiresAt = at.plus(keep);
    decide(FileState.PAUSED);
  }

  /**
   * What was read stays; the rest is not read any more.
   *
   * @param keep how long what is left of it can be looked at
   * @throws Refusal 409 when it is at its end
   */
  public void cancel(Instant at, Duration keep) {
    require(EnumSet.of(FileState.UPLOADING, FileState.READY, FileState.RUNNING, FileState.PAUSED));
    finish(FileState.CANCELLED, at, keep);
  }

  /** Every row was read. */
  public void done(Instant at, Duration keep) {
    finish(FileState.DONE, at, keep);
  }

  private void finish(FileState end, Instant at, Duration keep) {
    finishedAt = at;
    expiresAt = at.plus(keep);
    decide(end);
  }

  /**
   * @throws Refusal 409 in a state that is none of these
   */
  public void require(Set<FileState> these) {
    if (!these.contains(state)) {
      throw Refusal.conflict("lead-file-state", "state", state.key());
    }
  }

  private void decide(FileState next) {
    state = next;
    revision++;
  }

  public LeadFileId id() {
    return new LeadFileId(id);
  }

  public long revision() {
    return revision;
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

  public MemberId createdBy() {
    return createdBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Null until it is read for the first time. */
  public Instant startedAt() {
    return startedAt;
  }

  /** Null until it is done or cancelled. */
  public Instant finishedAt() {
    return finishedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  /** Null while bytes are missing, like the others. */
  public Encoding encoding() {
    return encoding;
  }

  public Character delimiter() {
    return delimiter;
  }

  public List<String> header() {
    return header == null ? null : header.names();
  }

  public Mapping columns() {
    return columns;
  }
}

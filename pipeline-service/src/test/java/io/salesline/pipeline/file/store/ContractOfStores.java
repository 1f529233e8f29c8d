package io.salesline.pipeline.file.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.pipeline.file.app.FileBytes;
import io.salesline.pipeline.file.domain.FileId;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store does, wherever its bytes are. */
abstract class ContractOfStores {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final byte[] HELLO = "hello ".getBytes(UTF_8);
  private static final byte[] WORLD = "world".getBytes(UTF_8);
  private static final String HELLO_WORLD_SHA256 =
      "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9";

  private final FileId id = new FileId(UUID.randomUUID());

  abstract FileBytes store();

  /** What lies there of a file, in whatever form. */
  abstract List<String> traces(FileId id);

  abstract void goAway();

  abstract void comeBack();

  @Test
  void partsBecomeAFile() {
    var parts = List.of(kept(HELLO), kept(WORLD));

    var content = done(store().compose(id, parts, 11));

    assertThat(content.sha256()).isEqualTo(HELLO_WORLD_SHA256);
    assertThat(content.mediaType()).isEqualTo("text/plain");
    assertThat(read(0, 11)).asString(UTF_8).isEqualTo("hello world");
  }

  @Test
  void aFileIsMadeAgainAndIsTheSame() {
    var parts = List.of(kept(HELLO), kept(WORLD));
    var first = done(store().compose(id, parts, 11));

    var again = done(store().compose(id, parts, 11));

    assertThat(again).isEqualTo(first);
    assertThat(read(0, 11)).asString(UTF_8).isEqualTo("hello world");
  }

  @Test
  void aRangeIsReadAndNothingAround() {
    done(store().compose(id, List.of(kept(HELLO), kept(WORLD)), 11));

    assertThat(read(6, 5)).asString(UTF_8).isEqualTo("world");
    assertThat(read(0, 1)).asString(UTF_8).isEqualTo("h");
    assertThat(read(4, 3)).asString(UTF_8).isEqualTo("o w");
  }

  @Test
  void manyPartsOfOneMiBAreOneFileAndComeInPieces() throws Exception {
    // Given
    byte[] all = new byte[7 * 1024 * 1024 + 17];
    new Random(7).nextBytes(all);
    var parts =
        IntStream.rangeClosed(0, 7)
            .mapToObj(i -> Arrays.copyOfRange(all, i << 20, Math.min(all.length, (i + 1) << 20)))
            .map(this::kept)
            .toList();

    // When
    var content = done(store().compose(id, parts, all.length));

    // Then
    var sha256 = MessageDigest.getInstance("SHA-256").digest(all);
    assertThat(content.sha256()).isEqualTo(HexFormat.of().formatHex(sha256));
    assertThat(read(0, all.length)).isEqualTo(all);
    var pieces = done(done(store().read(id, 0, all.length)).collect().asList());
    assertThat(pieces).hasSizeGreaterThan(7);
    assertThat(pieces).allMatch(piece -> piece.remaining() <= 1 << 20);
  }

  @Test
  void whoeverReadsAFewBytesAndLeavesTakesNoMore() {
    done(store().compose(id, List.of(kept(HELLO), kept(WORLD)), 11));

    for (int i = 0; i < 60; i++) {
      done(done(store().read(id, 0, 11)).select().first(1).collect().asList());
    }

    assertThat(read(0, 11)).asString(UTF_8).isEqualTo("hello world");
  }

  @Test
  void aWriterThatComesLateOverwritesNothing() {
    var parts = List.of(kept(HELLO), kept(WORLD));
    String late = kept("HELLO ".getBytes(UTF_8));

    done(store().compose(id, parts, 11));
    String later = kept("WORLD".getBytes(UTF_8));

    assertThat(parts).doesNotContain(late, later);
    assertThat(done(store().compose(id, parts, 11)).sha256()).isEqualTo(HELLO_WORLD_SHA256);
    assertThat(read(0, 11)).asString(UTF_8).isEqualTo("hello world");
  }

  @Test
  void partsAreDroppedAndTheFileStays() {
    done(store().compose(id, List.of(kept(HELLO), kept(WORLD)), 11));
    assertThat(traces(id)).hasSize(3);

    done(store().dropParts(id));
    done(store().dropParts(id));

    assertThat(traces(id)).hasSize(1);
    assertThat(read(0, 11)).asString(UTF_8).isEqualTo("hello world");
  }

  @Test
  void whatIsDroppedTwiceIsGoneWithWhatCameLate() {
    done(store().compose(id, List.of(kept(HELLO), kept(WORLD)), 11));
    kept(HELLO);

    done(store().drop(id));
    done(store().drop(id));

    assertThat(traces(id)).isEmpty();
  }

  @Test
  void whileTheStoreIsAwayItSaysSoAndAllGoesOnAfterwards() {
    // Given
    String first = kept(HELLO);

    // When
    goAway();
    try {
      assertAway(store().keep(id, WORLD));
      assertAway(store().compose(id, List.of(first), 6));
      assertAway(store().read(id, 0, 6));
    } finally {
      comeBack();
    }

    // Then
    var parts = List.of(first, kept(WORLD));
    assertThat(done(store().compose(id, parts, 11)).sha256()).isEqualTo(HELLO_WORLD_SHA256);
    assertThat(read(0, 11)).asString(UTF_8).isEqualTo("hello world");
  }

  static void assertAway(Uni<?> work) {
    assertThatThrownBy(() -> done(work))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(503);
              assertThat(refusal.code()).isEqualTo("file-store-away");
            });
  }

  private String kept(byte[] part) {
    return done(store().keep(id, part));
  }

  private byte[] read(long first, long count) {
    var pieces = done(done(store().read(id, first, count)).collect().asList());
    var all = new ByteArrayOutputStream();
    for (ByteBuffer piece : pieces) {
      byte[] bytes = new byte[piece.remaining()];
      piece.duplicate().get(bytes);
      all.writeBytes(bytes);
    }
    return all.toByteArray();
  }

  static <T> T done(Uni<T> work) {
    return work.await().atMost(PATIENCE);
  }
}

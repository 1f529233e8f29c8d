package io.salesline.pipeline.file.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.pipeline.file.app.FileBytes;
import io.salesline.pipeline.file.domain.FileId;
import io.salesline.pipeline.fixture.S3At;
import io.salesline.pipeline.fixture.S3Server;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BucketIT extends ContractOfStores {

  private static Vertx vertx;
  private static S3Server server;
  private static Bucket bucket;

  @BeforeAll
  static void open() throws IOException {
    vertx = Vertx.vertx();
    server = S3Server.start();
    bucket = Bucket.open(new S3At(server.endpoint(), S3Server.SECRET), vertx);
  }

  @AfterAll
  static void close() {
    bucket.close();
    server.goAway();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aSignatureOfAnotherKeyIsRefused() {
    try (var other = Bucket.open(new S3At(server.endpoint(), "guessed"), vertx)) {
      var id = new FileId(UUID.randomUUID());

      assertAway(other.keep(id, "hello".getBytes(UTF_8)));

      assertThat(traces(id)).isEmpty();
    }
  }

  @Test
  void partsOfWhichBytesAreMissingMakeNoFile() {
    var id = new FileId(UUID.randomUUID());
    String part = done(bucket.keep(id, "hello".getBytes(UTF_8)));

    assertAway(bucket.compose(id, List.of(part), 6));

    assertThat(traces(id)).hasSize(1);
  }

  @Test
  void moreThanAPageOfPartsIsDropped() {
    var id = new FileId(UUID.randomUUID());
    var parts =
        Multi.createFrom()
            .range(0, 1_005)
            .onItem()
            .transformToUni(part -> bucket.keep(id, new byte[] {1}))
            .merge(32);
    assertThat(done(parts.collect().asList())).doesNotHaveDuplicates().hasSize(1_005);

    done(bucket.dropParts(id));

    assertThat(traces(id)).isEmpty();
  }

  @Override
  FileBytes store() {
    return bucket;
  }

  @Override
  List<String> traces(FileId id) {
    return server.keys().stream()
        .filter(key -> key.startsWith("salesline/") && key.contains(id.toString()))
        .toList();
  }

  @Override
  void goAway() {
    server.goAway();
  }

  @Override
  void comeBack() {
    server.comeBack();
  }
}

package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.pipeline.fixture.Files.append;
import static io.salesline.pipeline.fixture.Files.begin;
import static io.salesline.pipeline.fixture.Files.begun;
import static io.salesline.pipeline.fixture.Files.complete;
import static io.salesline.pipeline.fixture.Files.download;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.pipeline.fixture.Files;
import io.salesline.pipeline.fixture.S3Server;
import io.salesline.pipeline.fixture.S3Store;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
@QuarkusTestResource(value = S3Store.class, restrictToAnnotatedClass = true)
class KeepingFilesInABucketIT {

  private static final byte[] HELLO = "hello ".getBytes(UTF_8);
  private static final byte[] WORLD = "world".getBytes(UTF_8);
  private static final String HELLO_WORLD_SHA256 =
      "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9";

  S3Server server;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void anUploadGoesOnWhereItWasWhenTheStoreIsBack() {
    // Given
    String deal = opened(REPRESENTATIVE);
    var promise = Map.of("name", "a.txt", "length", 11, "sha256", HELLO_WORLD_SHA256);
    String file = begin(REPRESENTATIVE, deal, promise).then().extract().path("file_id");
    append(REPRESENTATIVE, file, 0, HELLO).then().statusCode(200);

    // When
    server.goAway();
    try {
      assertAway(append(REPRESENTATIVE, file, 6, WORLD));
    } finally {
      server.comeBack();
    }
    Api.as(REPRESENTATIVE)
        .get(Files.UPLOADS + "/" + file)
        .then()
        .statusCode(200)
        .body("offset", equalTo(6));
    append(REPRESENTATIVE, file, 6, WORLD).then().statusCode(200);
    server.goAway();
    try {
      assertAway(complete(REPRESENTATIVE, file));
    } finally {
      server.comeBack();
    }
    complete(REPRESENTATIVE, file).then().statusCode(200);

    // Then
    download(REPRESENTATIVE, file)
        .then()
        .statusCode(200)
        .header("Content-Length", "11")
        .body(equalTo("hello world"));
    Api.as(REPRESENTATIVE)
        .header("Range", "bytes=6-")
        .get(Files.PATH + "/" + file + "/content")
        .then()
        .statusCode(206)
        .header("Content-Range", "bytes 6-10/11")
        .body(equalTo("world"));
    Await.until(() -> assertThat(traces(file)).containsExactly("whole/" + file));
    server.goAway();
    try {
      assertAway(download(REPRESENTATIVE, file));
    } finally {
      server.comeBack();
    }
  }

  @Test
  void anUploadThatNobodyGoesOnWithIsForgotten() {
    // Given
    String file = begun(REPRESENTATIVE, opened(REPRESENTATIVE), "a.txt", 11);
    append(REPRESENTATIVE, file, 0, HELLO).then().statusCode(200);
    assertThat(traces(file)).hasSize(1);

    // When
    Database.change(
        "update file set expires_at = now() - interval '1 second' where id = '" + file + "'");

    // Then
    Await.until(() -> assertThat(traces(file)).isEmpty());
  }

  private List<String> traces(String file) {
    return server.keys().stream().filter(key -> key.contains(file)).toList();
  }

  private static void assertAway(Response answer) {
    answer
        .then()
        .statusCode(503)
        .header("Retry-After", "10")
        .body("code", equalTo("file-store-away"));
  }
}

package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.pipeline.fixture.Files.append;
import static io.salesline.pipeline.fixture.Files.attached;
import static io.salesline.pipeline.fixture.Files.begin;
import static io.salesline.pipeline.fixture.Files.begun;
import static io.salesline.pipeline.fixture.Files.complete;
import static io.salesline.pipeline.fixture.Files.download;
import static io.salesline.pipeline.fixture.Files.list;
import static io.salesline.pipeline.fixture.Files.remove;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.salesline.pipeline.fixture.Files;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.Simultaneously;
import io.salesline.platform.testing.TestEvents;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class HangingFilesOnADealIT {

  private static final byte[] HELLO = "hello ".getBytes(UTF_8);
  private static final byte[] WORLD = "world".getBytes(UTF_8);
  private static final String HELLO_WORLD_SHA256 =
      "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9";

  @TestHTTPResource(management = true)
  URI management;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aFileComesInPartsAndIsThereOnceAllOfItIs() {
    // Given
    String deal = opened(REPRESENTATIVE);
    var promise = Map.of("name", "方案 *.txt", "length", 11, "sha256", HELLO_WORLD_SHA256);
    String file = begin(REPRESENTATIVE, deal, promise).then().extract().path("file_id");

    // When
    append(REPRESENTATIVE, file, 0, HELLO).then().statusCode(200).header("Upload-Offset", "6");
    assertRefused(complete(REPRESENTATIVE, file), 409, "upload-incomplete");
    list(REPRESENTATIVE, deal).then().body("items", empty());
    assertRefused(append(REPRESENTATIVE, file, 0, HELLO), 409, "upload-offset");
    Api.as(REPRESENTATIVE)
        .head(Files.UPLOADS + "/" + file)
        .then()
        .statusCode(200)
        .header("Upload-Offset", "6");
    assertRefused(append(REPRESENTATIVE, file, 6, HELLO), 422, "upload-too-long");
    append(MANAGER, file, 6, WORLD).then().statusCode(200);
    complete(REPRESENTATIVE, file).then().statusCode(200).header("ETag", "\"1\"");

    // Then
    complete(REPRESENTATIVE, file).then().statusCode(200).header("ETag", "\"1\"");
    assertRefused(append(REPRESENTATIVE, file, 11, WORLD), 409, "upload-ended");
    list(REPRESENTATIVE, deal).then().body("items.file_id", contains(file));
    list(REPRESENTATIVE, deal).then().body("items.media_type", contains("text/plain"));
    download(REPRESENTATIVE, file)
        .then()
        .statusCode(200)
        .header("ETag", "\"" + HELLO_WORLD_SHA256 + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Disposition", "attachment; filename*=UTF-8''%E6%96%B9%E6%A1%88%20%2A.txt")
        .body(equalTo("hello world"));
    Api.as(REPRESENTATIVE)
        .head(Files.PATH + "/" + file + "/content")
        .then()
        .statusCode(200)
        .header("Content-Length", "11");
    Api.as(REPRESENTATIVE)
        .header("Range", "bytes=-5")
        .get(Files.PATH + "/" + file + "/content")
        .then()
        .statusCode(206)
        .header("Content-Range", "bytes 6-10/11")
        .body(equalTo("world"));
    Await.until(
        () ->
            assertThat(TestEvents.of(Files.EVENTS, file))
                .extracting(event -> event.get("content_hash").asText())
                .containsExactly(HELLO_WORLD_SHA256));
    Await.until(() -> assertThat(parts(file)).isZero());
    download(REPRESENTATIVE, file).then().body(equalTo("hello world"));
  }

  @Test
  void whatAFileIsItsBytesSayAndNotItsSender() {
    String deal = opened(REPRESENTATIVE);
    byte[] page = "<html><script>alert(1)</script>".getBytes(UTF_8);
    String file = begun(REPRESENTATIVE, deal, "harmless.pdf", page.length);
    append(REPRESENTATIVE, file, 0, page).then().statusCode(200);

    assertRefused(complete(REPRESENTATIVE, file), 422, "file-type-refused");
    assertRefused(download(REPRESENTATIVE, file), 404, "not-found");
  }

  @Test
  void otherBytesThanWereAnnouncedAreNotAttached() {
    String deal = opened(REPRESENTATIVE);
    var promise = Map.of("name", "a.txt", "length", 5, "sha256", HELLO_WORLD_SHA256);
    String file = begin(REPRESENTATIVE, deal, promise).then().extract().path("file_id");
    append(REPRESENTATIVE, file, 0, WORLD).then().statusCode(200);

    assertRefused(complete(REPRESENTATIVE, file), 422, "file-damaged");
    list(REPRESENTATIVE, deal).then().body("items", empty());
  }

  @Test
  void ofManyThatSendForOneOffsetOneIsTaken() throws Exception {
    // Given
    String deal = opened(REPRESENTATIVE);
    String file = begun(REPRESENTATIVE, deal, "a.txt", 6);

    // When
    var answers =
        Simultaneously.times(8, () -> append(REPRESENTATIVE, file, 0, HELLO).statusCode());

    // Then
    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(parts(file)).isOne();
    complete(REPRESENTATIVE, file).then().statusCode(200);
    download(REPRESENTATIVE, file).then().body(equalTo("hello "));
  }

  @Test
  void aFileHasTheAccessOfItsDeal() {
    // Given
    String deal = opened(REPRESENTATIVE);
    String file = attached(REPRESENTATIVE, deal, "a.txt", "of rick's");
    String upload = begun(REPRESENTATIVE, deal, "b.txt", 5);

    // When / Then
    download(MANAGER, file).then().statusCode(200);
    assertRefused(list(STRANGER, deal), 404, "not-found");
    assertRefused(download(STRANGER, file), 404, "not-found");
    assertRefused(remove(STRANGER, file), 404, "not-found");
    assertRefused(append(STRANGER, upload, 0, WORLD), 404, "not-found");
    assertRefused(complete(STRANGER, upload), 404, "not-found");
    assertRefused(begin(STRANGER, deal, Map.of("name", "c", "length", 1)), 404, "not-found");
    remove(REPRESENTATIVE, file).then().statusCode(204);
    assertRefused(download(REPRESENTATIVE, file), 404, "not-found");
  }

  @Test
  void thereAreBoundsForAFileAPartAndADeal() {
    String deal = opened(REPRESENTATIVE);
    var large = Map.of("name", "large", "length", 100 * 1024 * 1024 + 1);
    assertRefused(begin(REPRESENTATIVE, deal, large), 422, "file-too-large");
    String file = begun(REPRESENTATIVE, deal, "a", 3_000_000);
    assertRefused(append(REPRESENTATIVE, file, 0, new byte[1_048_577]), 413, "too-large");
    append(REPRESENTATIVE, file, 0, new byte[1_048_576]).then().statusCode(200);
    for (int i = 1; i < 5; i++) {
      begun(REPRESENTATIVE, deal, "a", 1);
    }
    var more = Map.of("name", "a", "length", 1);
    assertRefused(begin(REPRESENTATIVE, deal, more), 409, "too-many-files");
  }

  @Test
  void anUploadThatNobodyGoesOnWithIsForgotten() {
    // Given
    String deal = opened(REPRESENTATIVE);
    String file = begun(REPRESENTATIVE, deal, "a.txt", 11);
    append(REPRESENTATIVE, file, 0, HELLO).then().statusCode(200);
    Path folder = Path.of("target/files/parts", file);
    assertThat(folder).isNotEmptyDirectory();

    // When
    Database.change(
        "update file set expires_at = now() - interval '1 second' where id = '" + file + "'");

    // Then
    String there = "select count(*) from file where id = '" + file + "'";
    Await.until(() -> assertThat(Database.number(there)).isZero());
    assertRefused(append(REPRESENTATIVE, file, 6, WORLD), 404, "not-found");
    assertThat(folder).doesNotExist();
  }

  @Test
  void whatIsAttachedAndWhatIsOpenIsMeasured() {
    String deal = opened(REPRESENTATIVE);
    attached(REPRESENTATIVE, deal, "a.txt", "hello");
    begun(REPRESENTATIVE, deal, "b.txt", 5);

    Await.until(
        () ->
            assertThat(RestAssured.get(management.resolve("/q/metrics")).asString())
                .containsPattern("salesline_uploads_open(\\{[^}]*})? [1-9]")
                .containsPattern("salesline_files_attached_total(\\{[^}]*})? [1-9]")
                .containsPattern("salesline_files_attached_bytes_total(\\{[^}]*})? [1-9]"));
  }

  private static long parts(String file) {
    return Database.number("select count(*) from file_part where file_id = '" + file + "'");
  }

  private static void assertRefused(Response answer, int status, String code) {
    answer.then().statusCode(status).body("code", equalTo(code));
  }
}

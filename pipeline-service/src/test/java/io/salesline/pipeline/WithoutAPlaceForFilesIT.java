package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.pipeline.fixture.Files.append;
import static io.salesline.pipeline.fixture.Files.begun;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.salesline.pipeline.fixture.Files;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.RealStack;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithoutAPlaceForFilesIT.NothingConfigured.class)
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class WithoutAPlaceForFilesIT {

  /** As the base of the deployment leaves it. */
  public static final class NothingConfigured implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("salesline.files.folder", "");
    }
  }

  @Test
  void bytesAreRefusedUntilThereIsOneAndNothingElseIs() {
    // Given
    Api.awaitOrganisation();
    String file = begun(REPRESENTATIVE, opened(REPRESENTATIVE), "a.txt", 5);

    // When
    var answer = append(REPRESENTATIVE, file, 0, new byte[] {1});

    // Then
    answer
        .then()
        .statusCode(503)
        .header("Retry-After", "60")
        .body("code", equalTo("no-file-store"));
    Api.as(REPRESENTATIVE)
        .get(Files.UPLOADS + "/" + file)
        .then()
        .statusCode(200)
        .body("offset", equalTo(0));
  }
}

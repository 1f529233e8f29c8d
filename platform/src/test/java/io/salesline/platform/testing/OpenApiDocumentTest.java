package io.salesline.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.platform.outbox.EventJson;
import org.junit.jupiter.api.Test;

/** What a document lacks is seen. */
class OpenApiDocumentTest {

  private static final String BARE =
      """
      {"openapi": "3.1.0", "components": {"securitySchemes": {}},
       "paths": {"/api/test/v1/things": {"get": {"responses": {"200": {}}}}}}
      """;

  private final OpenApiDocument bare =
      new OpenApiDocument("test", EventJson.parse(BARE.getBytes(UTF_8)));

  @Test
  void anOperationWithoutItsProblemsIsSeen() {
    assertThatThrownBy(bare::assertOperationsSayHowTheyMayFail)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("get /api/test/v1/things 400");
  }

  @Test
  void anOperationWithoutANameIsSeen() {
    assertThatThrownBy(bare::assertOperationsAreNamedSummarisedAndSecured)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("get /api/test/v1/things");
  }

  @Test
  void aDocumentWithoutASignInIsSeen() {
    assertThatThrownBy(bare::assertOpenApi31WithSignIn).isInstanceOf(AssertionError.class);
  }
}

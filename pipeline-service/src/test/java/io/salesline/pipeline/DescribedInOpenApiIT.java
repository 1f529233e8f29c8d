package io.salesline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.OpenApiDocument;
import io.salesline.platform.testing.RealStack;
import org.junit.jupiter.api.Test;

/** The description that others generate clients from. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class DescribedInOpenApiIT {

  @Test
  void everyOperationIsNamedSummarisedSecuredAndSaysHowItMayFail() {
    var document = OpenApiDocument.of("pipeline");
    assertThat(document.operations()).hasSizeGreaterThan(9);
    document.assertOpenApi31WithSignIn("calendar");
    document.assertOperationsAreNamedSummarisedAndSecured();
    document.assertOperationsSayHowTheyMayFail();
  }
}

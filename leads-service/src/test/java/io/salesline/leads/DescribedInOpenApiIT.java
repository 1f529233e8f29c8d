package io.salesline.leads;

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
    initArgs = @ResourceArg(name = "service", value = "leads"))
class DescribedInOpenApiIT {

  @Test
  void everyOperationIsNamedSummarisedSecuredAndSaysHowItMayFail() {
    var document = OpenApiDocument.of("leads");
    assertThat(document.operations()).hasSizeGreaterThan(10);
    document.assertOpenApi31WithSignIn("site");
    document.assertOperationsAreNamedSummarisedAndSecured();
    document.assertOperationsSayHowTheyMayFail();
  }
}

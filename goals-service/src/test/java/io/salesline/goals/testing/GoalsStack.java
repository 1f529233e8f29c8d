package io.salesline.goals.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.salesline.platform.testing.RealStack;

/** One PostgreSQL, Kafka and sign-in for all ITs; the organisation is this service's own. */
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = {
      @ResourceArg(name = "service", value = "goals"),
      @ResourceArg(name = "organisation", value = "none")
    })
class GoalsStack {}

package io.salesline.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.salesline.platform.testing.RealStack;

/** One PostgreSQL, Kafka and sign-in for all ITs. */
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "reporting"))
class ReportingStack {}

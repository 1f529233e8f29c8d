package io.salesline.goals.result.app;

import io.salesline.goals.result.app.Results.Earner;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;

/** Whose results somebody sees. */
public interface Sights {

  /** Fails with 404 where the reader does not see them, or nobody is there. */
  Uni<Void> require(Scope scope, Earner earner);
}

package io.salesline.local.supervisor;

import java.time.Duration;

/** One life of a part. */
public interface Running {

  ProcessHandle process();

  /** Ends it: by asking first, by force when it has not ended after the limit. */
  void stop(Duration limit);
}

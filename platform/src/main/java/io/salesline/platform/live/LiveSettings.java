package io.salesline.platform.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How live streams behave. */
@ConfigMapping(prefix = "salesline.live")
public interface LiveSettings {

  /** Open streams a user, on one replica. */
  @WithDefault("5")
  int streamsPerUser();

  /** Open streams of all users, on one replica. */
  @WithDefault("1000")
  int streams();

  /** The least time between two sends of a stream. */
  @WithDefault("100ms")
  Duration pause();

  /** A sign of life when nothing changes, well within the idle time-outs of proxies. */
  @WithDefault("15s")
  Duration heartbeat();
}

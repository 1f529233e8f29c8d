package io.salesline.platform.access;

import io.salesline.platform.problem.Refusal;
import java.time.Duration;

/**
 * Administrators', reviewers' and export commands need a replica of the organisation that was heard
 * of lately: whoever lost such a role while Kafka was away must not go on using it.
 */
public final class FreshAccess {

  static final Duration OLDEST = Duration.ofSeconds(60);

  private FreshAccess() {}

  /**
   * @throws Refusal 503 when the replica is older than 60 seconds
   */
  public static void require(Caller caller) {
    if (caller.replicaAge().compareTo(OLDEST) > 0) {
      throw Refusal.unavailable(
          "access-replica-old", 5, "age_seconds", caller.replicaAge().toSeconds());
    }
  }
}

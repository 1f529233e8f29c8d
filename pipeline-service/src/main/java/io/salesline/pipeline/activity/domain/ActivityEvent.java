package io.salesline.pipeline.activity.domain;

import io.salesline.pipeline.id.MemberId;
import java.util.List;
import java.util.Optional;

/** What happened to an activity. */
public sealed interface ActivityEvent {

  record Created() implements ActivityEvent {}

  /**
   * @param fields what was edited, by the names that requests use, sorted
   * @param previousOwner present when somebody else is to do it now
   */
  record Amended(List<String> fields, Optional<MemberId> previousOwner) implements ActivityEvent {}

  record Completed() implements ActivityEvent {}
}

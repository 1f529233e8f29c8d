package io.salesline.platform.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/**
 * One server-sent event.
 *
 * @param name null for a heartbeat, which is a comment
 * @param id the change number whose state the stream has sent in full; null where it says nothing
 *     of it
 */
record Frame(String name, Long id, String data) {

  static Frame heartbeat() {
    return new Frame(null, null, null);
  }

  /** The last word of a stream, so that a client knows whether to come again. */
  static Frame end(String reason) {
    return new Frame("end", null, "{\"reason\":\"" + reason + "\"}");
  }

  boolean isEnd() {
    return "end".equals(name);
  }

  OutboundSseEvent on(Sse sse) {
    if (name == null) {
      return sse.newEventBuilder().comment("").build();
    }
    var event = sse.newEventBuilder().name(name);
    if (id != null) {
      event.id(Long.toString(id));
    }
    return event.data(String.class, data).build();
  }
}

package io.salesline.platform.outbox;

/**
 * The topics of an entity: one with every change, one compacted with the last state a key.
 *
 * @param eventTopic null where only the state is published
 * @param stateTopic null where only the changes are published
 */
public record Stream(String service, String entity, String eventTopic, String stateTopic) {

  public static Stream of(String service, String entity) {
    return new Stream(service, entity, events(service, entity), state(service, entity));
  }

  public static Stream stateOnly(String service, String entity) {
    return new Stream(service, entity, null, state(service, entity));
  }

  public static Stream eventsOnly(String service, String entity) {
    return new Stream(service, entity, events(service, entity), null);
  }

  private static String events(String service, String entity) {
    return "salesline." + service + "." + entity + "-events.v1";
  }

  private static String state(String service, String entity) {
    return "salesline." + service + "." + entity + ".v1";
  }
}

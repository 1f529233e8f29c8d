package io.salesline.leads.id;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Ids that follow from a name, so that whoever knows the name knows the id. */
final class NameBased {

  private NameBased() {}

  static UUID id(String kind, String name) {
    return UUID.nameUUIDFromBytes(("salesline/" + kind + "/" + name).getBytes(UTF_8));
  }
}

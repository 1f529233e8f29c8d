package io.salesline.local.home;

import java.io.IOException;
import java.nio.file.Path;

/** What a data directory begins with; the first start decides it. */
public enum Beginning {
  /** A small organisation with people, leads, deals and goals. */
  DEMO,
  /** The administrator only. */
  EMPTY;

  /** What was decided before, or what is wanted now. */
  public static Beginning decided(Path file, Beginning wanted) throws IOException {
    Beginning decided = Json.read(file, Beginning.class).orElse(wanted);
    Json.write(file, decided);
    return decided;
  }
}

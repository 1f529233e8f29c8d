package io.salesline.local.supervisor;

import java.io.IOException;

/** A part of the system with a process of its own, always under the same address. */
public interface Part {

  String name();

  /** Where the others reach it. */
  String address();

  /** Base URL of health and metrics; null when it has none. */
  String management();

  /** Starts it anew after whatever happened before; returns once there is a process. */
  Running start() throws IOException;

  /** Asks it whether it can do its work now; at most two seconds. */
  boolean isReady();
}

package io.salesline.local.system;

/** One of the four services. */
enum Service {
  GOALS("goals"),
  PIPELINE("pipeline"),
  LEADS("leads"),
  REPORTING("reporting");

  private final String subject;

  Service(String subject) {
    this.subject = subject;
  }

  /** Of the module, the part and the log. */
  String partName() {
    return subject + "-service";
  }

  /** Its database, after which its two roles are named. */
  String database() {
    return subject;
  }

  String owner() {
    return subject + "_owner";
  }

  String appRole() {
    return subject + "_app";
  }

  /** All its paths begin so. */
  String path() {
    return "/api/" + subject;
  }
}

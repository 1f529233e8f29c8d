package io.salesline.local.importing;

/** How many of a kind became what. */
public record Tally(long created, long amended, long unchanged, long rejected) {

  static final Tally NONE = new Tally(0, 0, 0, 0);

  /**
   * @param status created, amended, unchanged or rejected
   */
  Tally plus(String status) {
    return switch (status) {
      case "created" -> new Tally(created + 1, amended, unchanged, rejected);
      case "amended" -> new Tally(created, amended + 1, unchanged, rejected);
      case "unchanged" -> new Tally(created, amended, unchanged + 1, rejected);
      case "rejected" -> new Tally(created, amended, unchanged, rejected + 1);
      default -> throw new IllegalArgumentException(status);
    };
  }

  boolean changedNothing() {
    return created == 0 && amended == 0;
  }
}

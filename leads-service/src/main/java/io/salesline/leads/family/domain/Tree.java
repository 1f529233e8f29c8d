package io.salesline.leads.family.domain;

import java.util.List;

/**
 * A customer and those beneath it, the nearest first.
 *
 * @param complete whether none was left out because there are too many or too deep
 */
public record Tree(List<Branch> branches, boolean complete) {

  /** How far beneath a customer others are looked for. */
  public static final int DEEPEST = 10;

  /** The customer among them. */
  public static final int MOST = 500;

  /**
   * @param found the nearest first, one more or one deeper than there may be where there are such
   */
  public static Tree of(List<Branch> found) {
    List<Branch> kept =
        found.stream().filter(branch -> branch.depth() <= DEEPEST).limit(MOST).toList();
    return new Tree(kept, kept.size() == found.size());
  }
}

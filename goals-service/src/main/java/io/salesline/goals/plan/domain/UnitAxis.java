package io.salesline.goals.plan.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The organisation of a plan as a tree whose nodes are numbered from the top down, each before
 * those beneath it: what lies beneath a node follows it in a row. The leaves are the places that
 * carry a plan: a member in a unit, or a unit with nobody beneath it.
 *
 * @param parents by node; -1 for the top, which is node 0
 */
public record UnitAxis(List<Integer> parents) {

  public static final int TOP = 0;

  public UnitAxis {
    parents = List.copyOf(parents);
    for (int node = 0; node < parents.size(); node++) {
      if (!follows(node, parents)) {
        throw new IllegalArgumentException("not from the top down: " + parents);
      }
    }
  }

  /** The node before it is its parent, or lies beneath its parent. */
  private static boolean follows(int node, List<Integer> parents) {
    int at = node - 1;
    while (at > parents.get(node) && at >= 0) {
      at = parents.get(at);
    }
    return at == parents.get(node);
  }

  public int size() {
    return parents.size();
  }

  public int parent(int node) {
    return parents.get(node);
  }

  /** The number after the last node beneath this one. */
  public int end(int node) {
    int end = node + 1;
    while (end < size() && parents.get(end) >= node) {
      end++;
    }
    return end;
  }

  public boolean isLeaf(int node) {
    return end(node) == node + 1;
  }

  /** Directly beneath it, in order; none for a leaf. */
  public List<Integer> children(int node) {
    var children = new ArrayList<Integer>();
    for (int child = node + 1; child < size() && parents.get(child) >= node; child++) {
      if (parents.get(child) == node) {
        children.add(child);
      }
    }
    return children;
  }

  /** Those beneath it that carry a plan; itself where nothing lies beneath. */
  public List<Integer> leaves(int node) {
    var leaves = new ArrayList<Integer>();
    for (int beneath = node; beneath < end(node); beneath++) {
      if (isLeaf(beneath)) {
        leaves.add(beneath);
      }
    }
    return leaves;
  }

  /** From the one directly above it up to the top; none for the top. */
  public List<Integer> above(int node) {
    var above = new ArrayList<Integer>();
    for (int at = parent(node); at >= 0; at = parent(at)) {
      above.add(at);
    }
    return Collections.unmodifiableList(above);
  }

  /** Whether one is the other or lies beneath it. */
  public boolean isWithin(int node, int other) {
    return other <= node && node < end(other);
  }
}

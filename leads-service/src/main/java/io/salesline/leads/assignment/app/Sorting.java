package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.app.AssignmentLog.Routing;
import io.salesline.leads.assignment.domain.AssignmentRule;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.lead.domain.Lead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which lead falls under which rule: the first that fits and under which somebody is there. A pool
 * is always there.
 *
 * @param unmanned leads that some rule fits, but nobody is there; and those whose company is
 *     somebody's, who claims them or lets it end
 * @param unruled leads that no rule fits, or that went into the pool of the first that does before
 */
record Sorting(Map<Duty, List<Lead>> ruled, List<Lead> unmanned, List<Lead> unruled) {

  static Sorting of(
      List<Lead> leads,
      Set<LeadId> registered,
      List<AssignmentRule> rules,
      List<Duty> duties,
      Conditions conditions) {
    var manned = new LinkedHashMap<AssignmentRule, Duty>();
    duties.forEach(duty -> manned.put(duty.rule(), duty));
    var sorting = new Sorting(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    for (Lead lead : leads) {
      if (registered.contains(lead.id())) {
        sorting.unmanned.add(lead);
      } else {
        sorting.put(lead, rules, manned, conditions);
      }
    }
    return sorting;
  }

  /** From which those come that are given to somebody. */
  Set<PoolId> pools() {
    return ruled.values().stream()
        .flatMap(List::stream)
        .map(lead -> lead.standing().poolId())
        .collect(Collectors.toSet());
  }

  private void put(
      Lead lead,
      List<AssignmentRule> rules,
      Map<AssignmentRule, Duty> manned,
      Conditions conditions) {
    var facts = Conditions.facts(lead);
    boolean fits = false;
    for (AssignmentRule rule : rules) {
      if (conditions.of(rule).holds(facts)) {
        fits = true;
        Duty duty = manned.get(rule);
        if (duty != null) {
          ruled.computeIfAbsent(duty, first -> new ArrayList<>()).add(lead);
          return;
        }
      }
    }
    (fits ? unmanned : unruled).add(lead);
  }

  /** Those that fall under rules that keep leads in pools. */
  List<Lead> intoPools() {
    return ruled.entrySet().stream()
        .filter(entry -> entry.getKey().rule().keepsInPool())
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  /** The same, but that no rule brings a lead into the same pool twice. */
  Sorting without(Set<Routing> before) {
    var rest = new Sorting(new LinkedHashMap<>(), unmanned, new ArrayList<>(unruled));
    ruled.forEach((duty, leads) -> leads.forEach(lead -> rest.putUnless(before, duty, lead)));
    return rest;
  }

  private void putUnless(Set<Routing> before, Duty duty, Lead lead) {
    var routing = new Routing(duty.rule().id(), lead.id(), duty.rule().terms().target().pool());
    if (before.contains(routing)) {
      unruled.add(lead);
    } else {
      ruled.computeIfAbsent(duty, first -> new ArrayList<>()).add(lead);
    }
  }
}

package io.salesline.goals.goal.domain;

import io.salesline.platform.problem.Bilingual;
import java.util.Locale;

/** Why a letter of a check passes or does not. */
public enum Reason {
  SCOPE_OWNER_AND_METRIC_NAMED(
      "It says who is to reach it, who answers for it and what is counted.", "已写明范围、负责人和指标。"),
  SCOPE_SEGMENT_OWNER_AND_METRIC_NAMED(
      "It says who is to reach it, with which products or customers, who answers for it and what is"
          + " counted.",
      "已写明范围、细分、负责人和指标。"),
  SCOPE_MISSING("It does not say whose results count.", "没有写明统计谁的业绩。"),
  OWNER_MISSING("Nobody answers for it: the unit has no manager.", "没有负责人：该单位没有经理。"),
  METRIC_MISSING("It does not say what is counted.", "没有写明统计什么指标。"),

  COMPUTED_FROM_EVENTS("What it counts is computed from events.", "指标可由事件计算得出。"),
  NOTHING_TO_COUNT("Without a metric nothing can be counted.", "没有指标，无从统计。"),
  NUMBER_MISSING("Without a target nobody can tell when it is reached.", "没有目标值，无法判断何时达成。"),

  GROWTH_AS_BEFORE(
      "It asks for {growth} over the same time last year; past growths lie from {p10} to {p90}.",
      "要求比去年同期增长 {growth}；以往的增长在 {p10} 到 {p90} 之间。"),
  GROWTH_ABOVE(
      "It asks for {growth} over the same time last year; nine of ten past growths were at most"
          + " {p90}.",
      "要求比去年同期增长 {growth}；以往十次增长中有九次不超过 {p90}。"),
  GROWTH_BELOW(
      "It asks for {growth} over the same time last year; nine of ten past growths were at least"
          + " {p10}.",
      "要求比去年同期增长 {growth}；以往十次增长中有九次不低于 {p10}。"),
  STRETCH_TOO_NEAR(
      "The stretch asks for {stretch_growth}, which a quarter of past growths exceeded ({p75}).",
      "挑战值要求增长 {stretch_growth}，而以往四分之一的增长高于 {p75}。"),
  STRETCH_TOO_FAR(
      "The stretch lies {over} over the target; more than 30 % is hoped for by nobody.",
      "挑战值高出目标 {over}；超过 30 % 就没有人相信了。"),
  HISTORY_TOO_SHORT(
      "There are {growths} past growths to compare with; {needed} are needed.",
      "可比较的历史增长只有 {growths} 个，至少需要 {needed} 个。"),
  NOTHING_LAST_YEAR("The same time last year had no result to compare with.", "去年同期没有业绩可比较。"),
  NOTHING_TO_COMPARE("There is no target to compare with the past yet.", "还没有目标值可与历史比较。"),

  SERVES_ANOTHER_GOAL("It serves the goal above it.", "服务于上级目标。"),
  THE_COMPANYS_OWN("It is the company's own goal: there is none above.", "这是公司级目标，没有上级目标。"),
  SERVES_NO_GOAL("It is not linked to a goal above it.", "没有关联上级目标。"),

  CALENDAR_PERIOD("It is for {period}.", "期限为 {period}。"),
  PERIOD_MISSING("It does not say by when.", "没有写明期限。");

  private final Bilingual text;

  Reason(String english, String chinese) {
    this.text = new Bilingual(english, chinese);
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** With {@code {names}} where figures stand. */
  public Bilingual text() {
    return text;
  }
}

package io.salesline.local.client;

/** Where the public APIs are. */
public final class Paths {

  public static final String UNITS = "/api/goals/v1/units";
  public static final String UNITS_BULK = UNITS + "/bulk";
  public static final String MEMBERS_BULK = "/api/goals/v1/members/bulk";
  public static final String GOALS = "/api/goals/v1/goals";
  public static final String PRODUCTS_BULK = "/api/pipeline/v1/products/bulk";
  public static final String OPPORTUNITIES = "/api/pipeline/v1/opportunities";
  public static final String PROCESSES = "/api/pipeline/v1/processes";
  public static final String REVIEWS = "/api/pipeline/v1/reviews";
  public static final String HISTORY = OPPORTUNITIES + "/history";
  public static final String LEADS = "/api/leads/v1/leads";
  public static final String CUSTOMERS_BULK = "/api/leads/v1/customers/bulk";
  public static final String SALES = "/api/reporting/v1/sales";
  public static final String DEALS = "/api/reporting/v1/deals";

  private Paths() {}
}

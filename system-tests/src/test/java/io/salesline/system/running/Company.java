package io.salesline.system.running;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A region with two teams, made once through the API: mara manages team alpha with ann and abe,
 * mona manages team beta with bob; dirk directs; ines analyses.
 */
public final class Company {

  private static final Map<RunningSystem, Company> COMPANIES = new ConcurrentHashMap<>();

  private final RunningSystem system;
  private final Client admin;
  private final String tag;
  private long version;
  public final String root;
  public final String region;
  public final String alpha;
  public final String beta;

  private Company(RunningSystem system) {
    this.system = system;
    this.admin = system.as("admin");
    this.tag = UUID.randomUUID().toString().substring(0, 6);
    this.root = companyUnit();
    this.region = unit("Region " + tag, "region", root);
    this.alpha = unit("Alpha " + tag, "team", region);
    this.beta = unit("Beta " + tag, "team", region);
    manager(alpha, member("mara", "Mara Meng", "manager", alpha));
    manager(beta, member("mona", "Mona Mu", "manager", beta));
    member("ann", "Ann An", "representative", alpha);
    member("abe", "Abe Ao", "representative", alpha);
    member("bob", "Bob Bai", "representative", beta);
    member("dirk", "Dirk Du", "director", root);
    member("ines", "Ines Yin", "analyst", root);
    for (String service : List.of("goals", "pipeline", "leads", "reporting")) {
      awaitKnown(service, "ines");
    }
    liftLimits("99b76ebe-f5be-3a68-8fdd-db3126fb7246");
  }

  /** From the default pool of leads everybody claims as much as they like. */
  private void liftLimits(String pool) {
    String path = "/api/leads/v1/pools/" + pool;
    var now = admin.get(path).expect(200);
    var rules = new HashMap<String, Object>();
    for (String same : List.of("kind", "key", "name_en", "name_zh")) {
      rules.put(same, now.text(same));
    }
    rules.put("open_to_all", true);
    rules.put("protection_days", 7);
    rules.put("cool_down_days", 0);
    rules.put("new_data_delay_minutes", 0);
    admin.with("If-Match", now.header("ETag")).put(path, rules).expect(200);
  }

  /** The one of that system, made when the first asks. */
  public static Company of(RunningSystem system) {
    return COMPANIES.computeIfAbsent(system, Company::new);
  }

  /** The sign-in name: several companies may live in one system. */
  public String username(String person) {
    return person + "." + tag;
  }

  public Client as(String person) {
    return system.as(username(person));
  }

  public String id(String person) {
    return as(person).get("/api/goals/v1/me").expect(200).text("member_id");
  }

  /** The version of the organisation after the last change made here. */
  public long version() {
    return version;
  }

  private String companyUnit() {
    for (var unit : admin.get("/api/goals/v1/units").expect(200).body().get("items")) {
      if (unit.get("kind").asText().equals("company")) {
        return unit.get("unit_id").asText();
      }
    }
    throw new AssertionError("the empty system has no company");
  }

  private String unit(String name, String kind, String parent) {
    var made =
        admin.post("/api/goals/v1/units", Map.of("name", name, "kind", kind, "parent_id", parent));
    note(made.expect(201));
    return made.text("unit_id");
  }

  private String member(String person, String name, String role, String unit) {
    return member(person, name, role, unit, "2016-01-01");
  }

  public String member(String person, String name, String role, String unit, String from) {
    var made =
        admin.post(
            "/api/goals/v1/members",
            Map.of(
                "username", username(person),
                "full_name", name,
                "roles", List.of(role),
                "unit_id", unit,
                "from", from));
    note(made.expect(201));
    return made.text("member_id");
  }

  private void manager(String unit, String member) {
    note(
        admin
            .post(
                "/api/goals/v1/units/" + unit + "/appointments",
                Map.of("member_id", member, "from", "2016-01-01"))
            .expect(200));
  }

  /** Moves somebody today. */
  public void move(String person, String unit) {
    note(
        admin
            .post("/api/goals/v1/members/" + id(person) + "/moves", Map.of("unit_id", unit))
            .expect(200));
  }

  private void note(Client.Reply reply) {
    version = Long.parseLong(reply.header("Organisation-Version"));
  }

  private void awaitKnown(String service, String person) {
    Eventually.within(
        java.time.Duration.ofSeconds(10),
        () -> as(person).get("/api/" + service + "/v1/me").expect(200));
  }
}

package io.salesline.leads.webform.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.lead.app.IntakeSettings;
import io.salesline.leads.lead.app.TakingLeadsIn;
import io.salesline.leads.lead.app.TakingLeadsIn.Intake;
import io.salesline.leads.lead.app.TakingLeadsIn.Taken;
import io.salesline.leads.lead.domain.Contact;
import io.salesline.leads.lead.domain.MatchKeys;
import io.salesline.leads.lead.domain.Profile;
import io.salesline.leads.webform.domain.FormField;
import io.salesline.leads.webform.domain.WebForm;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Organisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Takes in what a stranger sends. The answer is the same for a new lead, for one that is there
 * already and for a machine, so that nobody learns from it who is known here.
 */
@Startup
@ApplicationScoped
public class TakingSubmission {

  private static final int HOUR = 3600;

  private final Commands commands;
  private final WebForms forms;
  private final TakingLeadsIn taking;
  private final WebFormSettings settings;
  private final IntakeSettings intake;
  private final Organisation organisation;
  private final MeterRegistry metrics;

  TakingSubmission(
      Commands commands,
      WebForms forms,
      TakingLeadsIn taking,
      WebFormSettings settings,
      IntakeSettings intake,
      Organisation organisation,
      MeterRegistry metrics) {
    this.commands = commands;
    this.forms = forms;
    this.taking = taking;
    this.settings = settings;
    this.intake = intake;
    this.organisation = organisation;
    this.metrics = metrics;
    List.of("created", "duplicate", "machine", "refused").forEach(one -> count(one, 0));
  }

  /**
   * What came.
   *
   * @param answers spelt and looked at
   * @param opened what the form said when it was opened
   * @param trap what stands in a field that people do not see
   * @param address from where; null where it is not known
   * @param origin the web site, as the browser says it
   */
  public record Submission(
      String form,
      Map<FormField, String> answers,
      boolean consent,
      String opened,
      String trap,
      String address,
      String origin) {

    /** Says nothing about the person: these may stand in logs. */
    @Override
    public String toString() {
      return "Submission[" + form + "]";
    }
  }

  /** Fails with a refusal: 400, 403, 404, 422; 429 for too many in this hour. */
  public Uni<Void> take(Submission submission) {
    return commands
        .runAsSystem("submit-web-form", unit -> taken(unit, submission))
        .onItemOrFailure()
        .invoke((outcome, failure) -> count(failure == null ? outcome : "refused", 1))
        .replaceWithVoid();
  }

  private Uni<String> taken(UnitOfWork unit, Submission submission) {
    return forms
        .get(submission.form())
        .invoke(form -> form.checkOpenTo(submission.origin()))
        .invoke(form -> form.check(submission.answers(), submission.consent()))
        .call(() -> counted(unit, submission.form(), new byte[0], settings.ofForm()))
        .call(() -> counted(unit, submission.form(), address(submission), settings.ofAddress()))
        .chain(form -> taken(unit, form, submission));
  }

  private Uni<Void> counted(UnitOfWork unit, String form, byte[] address, int most) {
    var hour = unit.now().truncatedTo(ChronoUnit.HOURS);
    return forms
        .count(unit, form, address, hour, most)
        .invoke(TakingSubmission::checkRoom)
        .replaceWithVoid();
  }

  private static void checkRoom(boolean room) {
    if (!room) {
      throw Refusal.of(429, "too-many-requests").withHeader("Retry-After", Integer.toString(HOUR));
    }
  }

  private Uni<String> taken(UnitOfWork unit, WebForm form, Submission submission) {
    boolean trapped = submission.trap() != null && !submission.trap().isBlank();
    if (trapped || !Opening.isOfPeople(form, submission.opened(), unit.now())) {
      return Uni.createFrom().item("machine");
    }
    return taking
        .take(unit, List.of(lead(form, submission)), PoolId.DEFAULT, form.createdBy())
        .map(List::getFirst)
        .map(taken -> outcome(unit, form, taken));
  }

  private Intake lead(WebForm form, Submission submission) {
    Map<FormField, String> answers = submission.answers();
    String company = answers.get(FormField.COMPANY);
    var contact =
        new Contact(
            answers.get(FormField.CONTACT_NAME),
            answers.get(FormField.PHONE),
            answers.get(FormField.EMAIL),
            answers.get(FormField.NOTE));
    var profile =
        new Profile(
            company,
            form.terms().source(),
            answers.get(FormField.REGION),
            answers.get(FormField.INDUSTRY),
            null,
            organisation.currency().getCurrencyCode());
    return new Intake(profile, contact, MatchKeys.of(null, company, contact, intake.phoneRegion()));
  }

  /** That somebody who is known asked again stands in the audit log of what they match. */
  private static String outcome(UnitOfWork unit, WebForm form, Taken taken) {
    return switch (taken) {
      case TakingLeadsIn.Created created -> "created";
      case TakingLeadsIn.There there -> {
        var match = there.matches().getFirst();
        Map<String, Object> by = Map.of("form", form.key(), "matched_on", match.matchedOn());
        unit.audit(
            new AuditEntry(match.record(), match.id().toString(), "asked-again", Map.of(), by));
        yield "duplicate";
      }
    };
  }

  private static byte[] address(Submission submission) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(String.valueOf(submission.address()).getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void count(String outcome, int more) {
    metrics.counter("salesline.leads.web.form.submissions", "outcome", outcome).increment(more);
  }
}

package io.salesline.leads.importing.app;

import io.salesline.leads.importing.domain.Mapping;
import io.salesline.leads.importing.domain.Target;
import io.salesline.leads.lead.app.TakingLeadsIn.Intake;
import io.salesline.leads.lead.domain.Contact;
import io.salesline.leads.lead.domain.MatchKeys;
import io.salesline.leads.lead.domain.Profile;
import io.salesline.leads.text.CreditCode;
import io.salesline.leads.text.Forms;
import io.salesline.leads.text.Spelling;
import io.salesline.platform.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The cells of a row as a lead: spelt and looked at as a lead is that comes alone. */
final class CellsAsLead {

  private static final Pattern ONE_LINE = Pattern.compile(Forms.ONE_LINE);
  private static final Pattern LINES = Pattern.compile(Forms.LINES);
  private static final Pattern LABEL = Pattern.compile(Forms.LABEL);
  private static final Pattern PHONE = Pattern.compile(Forms.PHONE);
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@\\p{Cntrl}<>\"(),;:\\\\]+@[^\\s@\\p{Cntrl}<>\"(),;:\\\\]+");
  private static final Pattern AMOUNT =
      Pattern.compile("(?:\\d{1,16}|\\d{1,3}(?:,\\d{3}){1,5})(?:\\.\\d{1,8})?");

  private static final int LONGEST_COMPANY = 200;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_PHONE = 40;
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_LABEL = 60;
  private static final int LONGEST_NOTE = 2000;

  private final Currency organisation;
  private final String phoneRegion;

  /**
   * @param organisation the currency where none is said
   * @param phoneRegion whose telephone numbers need no country code
   */
  CellsAsLead(Currency organisation, String phoneRegion) {
    this.organisation = organisation;
    this.phoneRegion = phoneRegion;
  }

  /**
   * @param wrong to which is added what is wrong
   * @return null where anything is
   */
  Intake read(Mapping mapping, List<String> cells, List<Wrong> wrong) {
    var row = new Row(mapping, cells, wrong);
    String company = row.text(Target.COMPANY, LONGEST_COMPANY, ONE_LINE);
    String code = row.creditCode();
    var contact =
        new Contact(
            row.text(Target.CONTACT_NAME, LONGEST_NAME, ONE_LINE),
            row.text(Target.PHONE, LONGEST_PHONE, PHONE),
            row.email(),
            row.note());
    String source = row.text(Target.SOURCE, LONGEST_LABEL, LABEL);
    String region = row.text(Target.REGION, LONGEST_LABEL, LABEL);
    String industry = row.text(Target.INDUSTRY, LONGEST_LABEL, LABEL);
    Currency currency = row.currency(organisation);
    BigDecimal amount = row.amount(currency);
    if (company == null) {
      row.wrong(Target.COMPANY, "field-not-blank", Map.of());
    }
    return wrong.isEmpty()
        ? new Intake(
            new Profile(company, source, region, industry, amount, currency.getCurrencyCode()),
            contact,
            MatchKeys.of(code, company, contact, phoneRegion))
        : null;
  }

  private record Row(Mapping mapping, List<String> cells, List<Wrong> wrong) {

    String text(Target target, int longest, Pattern form) {
      return looked(target, Spelling.oneLine(said(target)), longest, form);
    }

    String email() {
      return looked(Target.EMAIL, Spelling.email(said(Target.EMAIL)), LONGEST_EMAIL, EMAIL);
    }

    String note() {
      return looked(Target.NOTE, Spelling.lines(said(Target.NOTE)), LONGEST_NOTE, LINES);
    }

    String creditCode() {
      String code = Spelling.creditCode(said(Target.CREDIT_CODE));
      if (code != null && !CreditCode.isValid(code)) {
        wrong(Target.CREDIT_CODE, "credit-code-invalid", Map.of());
      }
      return code;
    }

    Currency currency(Currency usual) {
      String code = Spelling.creditCode(said(Target.CURRENCY));
      try {
        return code == null ? usual : Currency.getInstance(code);
      } catch (IllegalArgumentException unknown) {
        wrong(Target.CURRENCY, "currency-unknown", Map.of());
        return usual;
      }
    }

    BigDecimal amount(Currency currency) {
      String typed = Spelling.oneLine(said(Target.ESTIMATED_AMOUNT));
      if (typed == null) {
        return null;
      }
      try {
        if (AMOUNT.matcher(typed).matches()) {
          return new Money(new BigDecimal(typed.replace(",", "")), currency).amount();
        }
      } catch (IllegalArgumentException tooMany) {
        // More digits than there may be: no amount, like what is no number.
      }
      wrong(Target.ESTIMATED_AMOUNT, "amount-malformed", Map.of());
      return null;
    }

    private String said(Target target) {
      return mapping.said(cells, target);
    }

    private String looked(Target target, String text, int longest, Pattern form) {
      if (text == null) {
        return null;
      }
      if (text.codePointCount(0, text.length()) > longest) {
        wrong(target, "field-size", Map.of("min", 0, "max", longest));
      } else if (!form.matcher(text).matches()) {
        wrong(target, "field-pattern", Map.of());
      }
      return text;
    }

    void wrong(Target target, String code, Map<String, Object> parameters) {
      wrong.add(new Wrong(target.key(), code, parameters));
    }
  }
}

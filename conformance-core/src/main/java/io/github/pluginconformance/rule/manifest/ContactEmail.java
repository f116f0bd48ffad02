package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.regex.Pattern;

/**
 * Where the platform and users write to. A surplus at sign was admitted in the store, so it is a
 * warning.
 */
final class ContactEmail extends ManifestRule {

  private static final String FIELD = "contact_email";
  private static final Pattern PLAUSIBLE =
      Pattern.compile("[^@\\s,;<>]+@(?:[^@\\s.,;<>]+\\.)++[^@\\s.,;<>]{2,}");
  private static final Pattern SURPLUS_AT =
      Pattern.compile("[^@\\s,;<>]+@[^\\s,;<>]*@(?:[^@\\s.,;<>]+\\.)++[^@\\s.,;<>]{2,}");

  ContactEmail() {
    super(
        "manifest/contact-email",
        Level.ERROR,
        "contact_email is an e-mail address, better of the plugin's own domain",
        Basis.DOCS,
        Basis.STORE);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    boolean optional = !evidence.profile().hasServedManifest();
    boolean absent = Manifest.of(evidence).filter(one -> one.at(FIELD).isMissingNode()).isPresent();
    return optional && absent
        ? JudgementBuilder.notApplicable("the manifest gives no contact_email, and needs none")
        : super.judge(evidence);
  }

  @Override
  void look(Manifest manifest, JudgementBuilder judging) {
    Field.look(manifest, judging, FIELD, field -> look(field, judging.evidence()));
  }

  private static void look(Field field, Evidence evidence) {
    if (PLAUSIBLE.matcher(field.value()).matches()) {
      lookAtDomain(field, evidence);
      return;
    }
    boolean surplus = SURPLUS_AT.matcher(field.value()).matches();
    field.wrong(
        surplus ? Level.WARNING : field.judging().level(),
        "contact_email is not an e-mail address",
        "an address such as support@example.com",
        field.value());
  }

  private static void lookAtDomain(Field field, Evidence evidence) {
    String host = field.value().substring(field.value().lastIndexOf('@') + 1);
    Domains domains = Domains.of(evidence);
    if (domains.areForeign(host)) {
      field.wrong(
          Level.NOTE,
          "contact_email is of another domain than the plugin",
          "an address at " + domains.plugins(),
          field.value());
    }
  }
}

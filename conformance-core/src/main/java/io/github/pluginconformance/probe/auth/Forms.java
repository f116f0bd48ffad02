package io.github.pluginconformance.probe.auth;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;

/** Reads the forms of login and consent pages as a user would. */
final class Forms {

  private static final Pattern YES =
      words(
          "allow|authori[sz]e|approve|accept|agree|consent|continue|confirm|grant|yes|ok|submit|next|log ?in|sign ?in");
  private static final Pattern NO =
      words(
          "deny|denied|cancel|reject|decline|refuse|disallow|no|log ?out|sign ?out|register|sign ?up|search|forgot|reset");
  private static final Pattern USER = words("user ?name|user|e ?mail|login|identifier|account");
  private static final Pattern ELSEWHERE = words("with|via|using");

  /** Some pages put a field that nobody sees before those who fill in forms by themselves. */
  private static final String SEEN =
      ":not([disabled]):not([hidden]):not([aria-hidden=true]):not([style~=display:\\s*none])";

  private static final String PASSWORD = "input[type=password]" + SEEN;
  private static final String BUTTONS =
      "button:not([type=button]):not([type=reset]):not([disabled]), input[type=submit]:not([disabled]), input[type=image]:not([disabled])";

  private Forms() {}

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  /** The form with one password field; two of them mean a registration. */
  static Optional<FormElement> login(Document page) {
    return forms(page).filter(form -> passwords(form).size() == 1).findFirst();
  }

  /** The form that asks for a user name alone. */
  static Optional<FormElement> userName(Document page) {
    return forms(page)
        .filter(form -> passwords(form).isEmpty())
        .filter(form -> userField(form).isPresent())
        .findFirst();
  }

  /** The form by which a user agrees, or that sends itself off. */
  static Optional<FormElement> consent(Document page) {
    return forms(page)
        .filter(form -> passwords(form).isEmpty())
        .filter(form -> agreeing(form).isPresent() || sendsItself(form))
        .findFirst();
  }

  /** The link by which a user agrees. */
  static Optional<Element> consentLink(Document page) {
    return page.select("a[href]").stream()
        .filter(link -> YES.matcher(link.text()).find() && !NO.matcher(link.text()).find())
        .findFirst();
  }

  /** The field for the user's name: by purpose, type, name, or because it is the only one. */
  static Optional<Element> userField(FormElement form) {
    List<Element> fields = form.select("input").stream().filter(Forms::takesText).toList();
    return fields.stream()
        .filter(
            field ->
                field.attr("autocomplete").contains("username")
                    || field.attr("type").equalsIgnoreCase("email"))
        .findFirst()
        .or(() -> fields.stream().filter(field -> USER.matcher(spoken(field)).find()).findFirst())
        .or(
            () ->
                Optional.of(fields)
                    .filter(all -> all.size() == 1 && hasPassword(form))
                    .map(all -> all.get(0)));
  }

  /** The button that agrees: one that says so, else the only one that does not refuse. */
  static Optional<Element> agreeing(FormElement form) {
    List<Element> willing =
        form.select(BUTTONS).stream().filter(button -> !NO.matcher(spoken(button)).find()).toList();
    return willing.stream()
        .filter(button -> YES.matcher(spoken(button)).find())
        .min(Comparator.comparing(Forms::leadsElsewhere))
        .or(() -> willing.size() == 1 ? Optional.of(willing.get(0)) : Optional.empty());
  }

  /** To sign in with somebody else's account is not what the credentials are for. */
  private static boolean leadsElsewhere(Element button) {
    return ELSEWHERE.matcher(spoken(button)).find();
  }

  /** The password fields that a user sees. */
  static Elements passwords(FormElement form) {
    return form.select(PASSWORD);
  }

  private static Stream<FormElement> forms(Document page) {
    return page.forms().stream()
        .filter(form -> !NO.matcher(form.attr("action").replace('/', ' ')).find());
  }

  private static boolean hasPassword(FormElement form) {
    return !passwords(form).isEmpty();
  }

  private static boolean sendsItself(FormElement form) {
    return form.select("input:not([type=hidden]), button, select, textarea").isEmpty()
        && !form.select("input[type=hidden]").isEmpty();
  }

  private static boolean takesText(Element field) {
    String type = field.attr("type").toLowerCase(Locale.ROOT);
    return type.isEmpty() || type.equals("text") || type.equals("email") || type.equals("tel");
  }

  private static String spoken(Element element) {
    String words =
        String.join(
            " ", element.text(), element.attr("value"), element.attr("name"), element.attr("id"));
    return words.replaceAll("[-_]", " ").replaceAll("([a-z])([A-Z])", "$1 $2");
  }
}

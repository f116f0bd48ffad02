package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.opengraph.LinkPage;
import io.github.pluginconformance.evidence.opengraph.LinkSeen;
import io.github.pluginconformance.evidence.opengraph.PageTag;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The preview shows values as they are: no template rests, no markup, no garbled letters. */
final class FilledIn extends PageRule {

  private static final Pattern TEMPLATE =
      Pattern.compile(
          "\\{\\{[^}]*}}|\\{%[^%]*%}|<%[^%]*%>|\\$\\{[^}]*}|%[A-Z][A-Z_]{2,}%|__[A-Z][A-Z_]{2,}__");
  private static final Pattern EMPTY_VALUE =
      Pattern.compile(
          "(?:^|[|:–-]\\s{0,9})(?:undefined|null|NaN|None|\\[object Object])(?:\\s{0,9}[|:–-]|$)");
  private static final Pattern MARKUP =
      Pattern.compile("</?[a-zA-Z][^<>]*>|&(?:amp|lt|gt|quot|nbsp|#\\d{1,7}|#x[0-9a-fA-F]{1,6});");

  FilledIn() {
    super(
        "opengraph/filled-in",
        Level.WARNING,
        "Open Graph values are filled in, free of markup, readable, and say more than the site's"
            + " name",
        Basis.PRACTICE);
  }

  @Override
  void look(LinkSeen link, LinkPage page, LinkJudging judging) {
    judging.nothingMeans("no page has Open Graph tags");
    for (String name : Tags.TEXTS) {
      page.first(name).ifPresent(tag -> look(link, page, tag, judging));
    }
    lookAtTitle(link, page, judging);
  }

  private static void look(LinkSeen link, LinkPage page, PageTag tag, LinkJudging judging) {
    judging.examined(link);
    String name = tag.name();
    String value = tag.value();
    if (TEMPLATE.matcher(value).find() || EMPTY_VALUE.matcher(value).find()) {
      judging.found(link, name, name + " still holds a placeholder", "a value", value);
    } else if (MARKUP.matcher(value).find()) {
      judging.found(link, name, name + " holds markup, which is shown as it is", "text", value);
    } else if (tag.cut()) {
      judging.found(
          link, name, name + " is far too long", "a short text", "over 10,000 characters");
    }
    garbled(value, page.charsets())
        .ifPresent(
            why ->
                judging.found(
                    link, name, name + " has letters in doubt", "one charset, best UTF-8", why));
  }

  private static void lookAtTitle(LinkSeen link, LinkPage page, LinkJudging judging) {
    String title = page.value("og:title").orElse("");
    if (!title.isEmpty() && title.equalsIgnoreCase(page.value("og:site_name").orElse(""))) {
      judging.found(
          link,
          "og:title",
          "og:title says no more than og:site_name",
          "a title of the page's own",
          title);
    }
  }

  private static Optional<String> garbled(String value, @Nullable String charsets) {
    if (value.indexOf('\uFFFD') >= 0) {
      return Optional.of("bytes that are no characters of the charset" + of(charsets));
    }
    Optional<String> meant = TwiceEncoded.meant(value);
    if (meant.isPresent()) {
      return Optional.of("UTF-8 that was encoded twice: " + meant.get() + " is meant");
    }
    boolean plain = value.chars().allMatch(c -> c < 0x80);
    return plain ? Optional.empty() : Optional.ofNullable(charsets);
  }

  private static String of(@Nullable String charsets) {
    return charsets == null ? "" : ": " + charsets;
  }
}

package io.github.pluginconformance.rule.copilot.subject;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.CompanionFile;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people and the model see of a text of the manifest.
 *
 * @param text as it is shown
 * @param file the language file that it comes from; empty where it stands in the manifest
 */
public record ShownText(String text, String file) {

  private static final Pattern KEY = Pattern.compile("\\[\\[(.{0,200})]]");

  /**
   * The text itself, or where it is a localization key what each language says; empty where no
   * language says anything, which copilot/localization tells.
   */
  public static List<ShownText> of(String written, PackageSeen seen) {
    Matcher key = KEY.matcher(written);
    if (!key.matches()) {
      return List.of(new ShownText(written, ""));
    }
    List<ShownText> texts = new ArrayList<>();
    for (CompanionFile language : seen.app().languages()) {
      JsonNode content = language.content();
      JsonNode text = content == null ? null : content.path("localizationKeys").get(key.group(1));
      if (text != null && text.isTextual()) {
        texts.add(new ShownText(text.textValue(), language.path()));
      }
    }
    return texts;
  }

  /** Where it comes from, to be put behind what is said of it. */
  public String origin() {
    return file.isEmpty() ? "" : " in " + file;
  }
}

package io.github.pluginconformance.writer;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import org.jspecify.annotations.Nullable;

/** Makes every text harmless before it is escaped, so that no template can forget to. */
final class HarmlessOutput extends OwaspHtmlTemplateOutput {

  HarmlessOutput(TemplateOutput out) {
    super(out);
  }

  @Override
  public void writeUserContent(@Nullable String text) {
    super.writeUserContent(text == null ? null : SafeText.block(text));
  }
}

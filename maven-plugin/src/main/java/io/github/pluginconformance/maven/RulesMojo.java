package io.github.pluginconformance.maven;

import io.github.pluginconformance.door.RuleTexts;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Lists the rules, or explains one: {@code -Drule=operation/status-declared}. Needs no plugin. */
@Mojo(name = "rules", requiresProject = false, threadSafe = true)
public final class RulesMojo extends AbstractConformanceMojo {

  /** The id of the rule to explain. */
  @Parameter(property = "rule")
  private @Nullable String rule;

  @Override
  void run() throws MojoExecutionException {
    console(false).show(rule == null ? RuleTexts.list() : explained(rule));
  }

  private static List<String> explained(String id) throws MojoExecutionException {
    return RuleTexts.explain(id)
        .orElseThrow(() -> new MojoExecutionException(RuleTexts.unknown(id)));
  }
}

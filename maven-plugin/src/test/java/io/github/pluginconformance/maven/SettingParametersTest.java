package io.github.pluginconformance.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.settings.SettingKey;
import io.github.pluginconformance.settings.SettingKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps the declared parameters of the goals in step with the table of settings. Run with {@code
 * -Dupdate=true} to write them anew, then format.
 */
class SettingParametersTest {

  private static final Path FILE =
      Path.of("src/main/java/io/github/pluginconformance/maven/SettingParameters.java");

  @Test
  void should_declare_every_setting_of_the_table() throws IOException {
    if (Boolean.getBoolean("update")) {
      Files.writeString(FILE, source());
    }

    assertThat(bare(Files.readString(FILE)))
        .as("write it with -Dupdate=true")
        .isEqualTo(bare(source()));
  }

  /** Where lines are broken makes no difference. */
  private static String bare(String source) {
    return source.replaceAll("[\\s*]+", " ");
  }

  private static String source() {
    Map<String, List<SettingKey<?>>> parameters =
        SettingKeys.all().stream()
            .collect(
                Collectors.groupingBy(
                    key -> key.name().replaceFirst("\\..*", ""),
                    LinkedHashMap::new,
                    Collectors.toList()));
    StringBuilder source =
        new StringBuilder(
            """
            package io.github.pluginconformance.maven;

            import java.util.List;
            import org.apache.maven.plugin.AbstractMojo;
            import org.apache.maven.plugins.annotations.Parameter;
            import org.codehaus.plexus.configuration.PlexusConfiguration;

            /**
             * The settings as parameters, declared for Maven and its documentation, and written from
             * the table of settings. {@link BuildSettings} reads their values, so that layers and
             * mistakes are treated the same way everywhere. None of them holds a secret.
             */
            @SuppressWarnings({"unused", "NullAway.Init"})
            abstract class SettingParameters extends AbstractMojo {
            """);
    parameters.forEach((name, keys) -> source.append(parameter(name, keys)));
    return source.append("}\n").toString();
  }

  private static String parameter(String name, List<SettingKey<?>> keys) {
    SettingKey<?> first = keys.get(0);
    if (!first.name().equals(name)) {
      return field(group(name, keys), "", "PlexusConfiguration", name);
    }
    String type = SettingKeys.holdsList(List.of(name)) ? "List<String>" : "String";
    return field(
        sentence(first) + usually(first),
        "(property = \"" + first.propertyName() + "\")",
        type,
        name);
  }

  private static String field(String text, String property, String type, String name) {
    return "\n  /** "
        + text
        + " */\n  @Parameter"
        + property
        + " private "
        + type
        + " "
        + name
        + ";\n";
  }

  /** What a parameter with parts holds. */
  private static String group(String name, List<SettingKey<?>> keys) {
    return keys.stream()
        .map(key -> "{@code " + key.name().substring(name.length() + 1) + "}: " + key.meaning())
        .collect(Collectors.joining("; ", "", "."));
  }

  private static String sentence(SettingKey<?> key) {
    String meaning = key.meaning();
    String choices = key.typeInWords().startsWith("one of") ? ": " + key.typeInWords() : "";
    return Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1) + choices + ".";
  }

  private static String usually(SettingKey<?> key) {
    return key.defaultInWords().isEmpty() ? "" : " Default: " + key.defaultInWords() + ".";
  }
}

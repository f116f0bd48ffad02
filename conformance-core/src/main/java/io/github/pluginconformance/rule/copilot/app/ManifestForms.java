package io.github.pluginconformance.rule.copilot.app;

import static io.github.pluginconformance.rule.copilot.app.MemberForms.anything;
import static io.github.pluginconformance.rule.copilot.app.MemberForms.choice;
import static io.github.pluginconformance.rule.copilot.app.MemberForms.flag;
import static io.github.pluginconformance.rule.copilot.app.MemberForms.letters;
import static io.github.pluginconformance.rule.copilot.app.MemberForms.list;
import static io.github.pluginconformance.rule.copilot.app.MemberForms.object;
import static io.github.pluginconformance.rule.copilot.app.MemberForms.path;
import static io.github.pluginconformance.rule.copilot.app.MemberForms.text;
import static io.github.pluginconformance.rule.copilot.app.MemberForms.textOrTexts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the four schemas of the plugin manifest allow, in one table; where they differ, by version.
 * What another rule judges is left open here: lengths, cards, registrations, names that must be
 * there.
 */
final class ManifestForms {

  private static final Pattern VERSION = Pattern.compile("v2\\.([1-4])");
  private static final Map<String, String> MEANT =
      Map.of(
          "OAuth", "OAuthPluginVault",
          "EntraOnBehalfOf", "OAuthPluginVault",
          "MicrosoftEntra", "OAuthPluginVault",
          "ApiKey", "ApiKeyPluginVault");
  private static final String WORD = "[A-Za-z0-9_]";

  private final int minor;

  private ManifestForms(int minor) {
    this.minor = minor;
  }

  /** The second number of a version that has a schema. */
  static OptionalInt minor(String version) {
    Matcher known = VERSION.matcher(version);
    return known.matches() ? OptionalInt.of(Integer.parseInt(known.group(1))) : OptionalInt.empty();
  }

  /** In what a manifest is of another form; nothing where its version has no schema. */
  static List<FormBreach> breaches(JsonNode manifest) {
    List<FormBreach> breaches = new ArrayList<>();
    minor(manifest.path("schema_version").asText(""))
        .ifPresent(minor -> new ManifestForms(minor).manifest().look(manifest, "", breaches));
    return breaches;
  }

  private MemberForm manifest() {
    ObjectForm form =
        object()
            .may("$schema", anything())
            .must("schema_version", anything())
            .may("name_for_human", anything())
            .may("description_for_human", anything())
            .may("description_for_model", text())
            .may("logo_url", anything())
            .may("contact_email", minor < 3 ? anything() : text())
            .may("legal_info_url", anything())
            .may("privacy_policy_url", anything())
            .may("functions", list(function()))
            .may("runtimes", list(this::runtime))
            .may("capabilities", capabilities());
    return minor == 1
        ? form.may("namespace", text())
        : form.must("namespace", letters(minor == 4 ? "[A-Za-z0-9-]" : WORD));
  }

  private MemberForm capabilities() {
    MemberForm starter = object().must("text", text()).may("title", text());
    return object()
        .mayIf(minor < 3, "localization", anything())
        .may("conversation_starters", list(starter));
  }

  private MemberForm function() {
    return object()
        .may("id", text())
        .must("name", letters(minor == 4 ? "[A-Za-z0-9_-]" : WORD))
        .may("description", text())
        .may("parameters", parameters())
        .may("returns", ManifestForms::returns)
        .may("states", object().may("reasoning", state()).may("responding", state()))
        .may(
            "capabilities",
            object()
                .may("confirmation", confirmation())
                .may("response_semantics", semantics())
                .mayIf(minor > 1, "security_info", securityInfo()));
  }

  private static MemberForm parameters() {
    return object()
        .may("type", choice("object"))
        .must("properties", ManifestForms::properties)
        .may("required", list(text()));
  }

  /** A name of other letters is described by no schema. */
  private static void properties(JsonNode value, String pointer, List<FormBreach> breaches) {
    ObjectForm form = object().open();
    value
        .fieldNames()
        .forEachRemaining(name -> form.mayIf(name.matches(WORD + "+"), name, parameter()));
    form.look(value, pointer, breaches);
  }

  private static MemberForm parameter() {
    return described(choice("string", "boolean", "integer", "number", "array"))
        .may("items", described(choice("string", "boolean", "integer", "number")));
  }

  private static ObjectForm described(MemberForm type) {
    return object()
        .must("type", type)
        .may("enum", list(text()))
        .may("description", text())
        .may("default", MemberForms.scalarOrList());
  }

  private static void returns(JsonNode value, String pointer, List<FormBreach> breaches) {
    String rich = "https://copilot.microsoft.com/schemas/rich-response-v1.0.json";
    MemberForm form =
        value.has("$ref")
            ? object().must("$ref", choice(rich))
            : object().must("type", choice("string")).may("description", text());
    form.look(value, pointer, breaches);
  }

  private static MemberForm state() {
    return object()
        .may("description", text())
        .may("instructions", textOrTexts())
        .may("examples", textOrTexts());
  }

  /** {@code isNonConsequential} of an earlier version is told by copilot/non-consequential. */
  private static MemberForm confirmation() {
    return object()
        .may("type", choice("None", "AdaptiveCard"))
        .may("title", text())
        .may("body", text())
        .may("isNonConsequential", flag());
  }

  private static MemberForm securityInfo() {
    return object().may("data_handling", list(ManifestForms::handling));
  }

  /** {@code DataExport} is told by copilot/security-info. */
  private static void handling(JsonNode value, String pointer, List<FormBreach> breaches) {
    if (!value.asText("").equals("DataExport")) {
      choice("GetPublicData", "GetPrivateData", "DataTransform", "ResourceStateUpdate")
          .look(value, pointer, breaches);
    }
  }

  private MemberForm semantics() {
    return object()
        .must("data_path", path())
        .may(
            "properties",
            object()
                .may("title", path())
                .may("subtitle", path())
                .may("url", path())
                .may("thumbnail_url", path())
                .may("information_protection_label", path())
                .may("template_selector", path()))
        .may("static_template", this::template)
        .may("oauth_card_path", path());
  }

  /** What is no card is told by copilot/template-card; v2.4 has nothing beside a file. */
  private void template(JsonNode value, String pointer, List<FormBreach> breaches) {
    if (minor == 4 && value.has("file")) {
      object().must("file", text()).look(value, pointer, breaches);
    }
  }

  private void runtime(JsonNode value, String pointer, List<FormBreach> breaches) {
    String type = value.path("type").asText("");
    ObjectForm form =
        object()
            .must("type", types())
            .must("auth", auth())
            .may("run_for_functions", list(text()))
            .mayIf(minor > 1, "output_template", text());
    boolean api = type.equals("OpenApi");
    form = api ? form.may("spec", spec(type)) : form.must("spec", spec(type));
    (minor > 1 ? form.extensible() : form).look(value, pointer, breaches);
  }

  private MemberForm types() {
    return switch (minor) {
      case 1 -> choice("OpenApi");
      case 4 -> choice("OpenApi", "LocalPlugin", "RemoteMCPServer");
      default -> choice("OpenApi", "LocalPlugin");
    };
  }

  private MemberForm auth() {
    MemberForm type = choice(MEANT, "None", "OAuthPluginVault", "ApiKeyPluginVault");
    ObjectForm form = object().may("type", type).may("Type", type).may("reference_id", text());
    return minor == 1 ? form : form.must("type", type).extensible();
  }

  private MemberForm spec(String type) {
    ObjectForm form =
        switch (type) {
          case "OpenApi" ->
              object()
                  .may("url", text())
                  .may("api_description", text())
                  .may(
                      "progress_style",
                      choice(
                          "None",
                          "ShowUsage",
                          "ShowUsageWithInput",
                          "ShowUsageWithInputAndOutput"));
          case "LocalPlugin" ->
              object()
                  .must("local_endpoint", choice("Microsoft.Office.Addin"))
                  .mayIf(minor > 2, "allowed_host", anything());
          case "RemoteMCPServer" ->
              object().may("url", anything()).may("mcp_tool_description", object().open());
          default -> object().open();
        };
    return minor == 1 ? form.open() : form.extensible();
  }
}

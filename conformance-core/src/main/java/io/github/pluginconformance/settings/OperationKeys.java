package io.github.pluginconformance.settings;

import static io.github.pluginconformance.settings.ValueTypes.ANY;
import static io.github.pluginconformance.settings.ValueTypes.FLAG;
import static io.github.pluginconformance.settings.ValueTypes.TEXT;
import static io.github.pluginconformance.settings.ValueTypes.oneOf;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.json.JsonValue;
import java.util.List;

/** The part of the table of all settings that is said of one operation, or of all of them. */
@PublicApi
public final class OperationKeys {

  private static final SettingTable TABLE = new SettingTable();

  public static final SettingKey<JsonValue> INPUT =
      TABLE.plain(
          "inputs.*.*",
          ANY,
          "a value that cannot be invented, by operation (or * for all) and parameter or property"
              + " name");

  public static final SettingKey<String> CONFIRMATION_KIND =
      TABLE.plain(
          "operations.*.confirmation.kind",
          oneOf("none", "platform", "token", "draft-link", "preview"),
          "how the user confirms the operation");

  public static final SettingKey<String> CONFIRMATION_TOKEN =
      TABLE.plain(
          "operations.*.confirmation.token", TEXT, "JSON pointer to the token in the first answer");

  public static final SettingKey<String> CONFIRMATION_SUMMARY =
      TABLE.plain(
          "operations.*.confirmation.summary",
          TEXT,
          "JSON pointer to the text that says what will happen");

  public static final SettingKey<String> CONFIRM_WITH =
      TABLE.usually(
          "operations.*.confirmation.confirmWith",
          TEXT,
          "the operation that confirms",
          "the same operation");

  public static final SettingKey<String> CONFIRMATION_FIELD =
      TABLE.plain(
          "operations.*.confirmation.field",
          TEXT,
          "parameter or body property that carries the token, or asks for a preview");

  public static final SettingKey<JsonValue> CONFIRMATION_VALUE =
      TABLE.plain(
          "operations.*.confirmation.value", ANY, "the value of the field that asks for a preview");

  public static final SettingKey<String> CONFIRMATION_LINK =
      TABLE.plain(
          "operations.*.confirmation.link", TEXT, "JSON pointer to the draft link in the answer");

  public static final SettingKey<String> STATE_PROBE =
      TABLE.plain("operations.*.stateProbe", TEXT, "the read operation that shows its effect");

  public static final SettingKey<Boolean> READ_ONLY =
      TABLE.orElse(
          "operations.*.readOnly", FLAG, "whether it only reads, whatever its method", false);

  public static final SettingKey<Boolean> LOCATION_AWARE =
      TABLE.orElse(
          "operations.*.locationAware",
          FLAG,
          "whether its answers must depend on the location header",
          false);

  public static final SettingKey<String> SKIP =
      TABLE.plain("operations.*.skip", TEXT, "why the operation must not be called");

  private OperationKeys() {}

  /** Those settings, in the order of the documentation. */
  static List<SettingKey<?>> all() {
    return TABLE.all();
  }
}

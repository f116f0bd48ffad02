package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about one operation.
 *
 * @param stateProbe operationId of a read operation that shows its effect
 * @param readOnly whether it only reads although its method says otherwise
 * @param locationAware whether its answers must depend on the location header
 * @param skip why it must not be called
 */
@PublicApi
public record OperationSettings(
    @Nullable ConfirmationSettings confirmation,
    @Nullable String stateProbe,
    boolean readOnly,
    boolean locationAware,
    @Nullable String skip) {

  /** Nothing said. */
  public static final OperationSettings NONE =
      new OperationSettings(null, null, false, false, null);

  private static final String GROUP = "operations";

  /** By the names that the user gives operations. */
  static Map<String, OperationSettings> all(SettingValues values) {
    Map<String, OperationSettings> all = new LinkedHashMap<>();
    values.namesBelow(GROUP).forEach(name -> all.put(name, one(values, name)));
    return all;
  }

  private static OperationSettings one(SettingValues values, String name) {
    return new OperationSettings(
        confirmation(values, name),
        values.find(OperationKeys.STATE_PROBE, name),
        values.get(OperationKeys.READ_ONLY, name),
        values.get(OperationKeys.LOCATION_AWARE, name),
        values.find(OperationKeys.SKIP, name));
  }

  private static @Nullable ConfirmationSettings confirmation(SettingValues values, String name) {
    if (!values.saysAnythingBelow(List.of(GROUP, name, "confirmation"))) {
      return null;
    }
    String kind = values.find(OperationKeys.CONFIRMATION_KIND, name);
    return new ConfirmationSettings(
        kind == null ? "none" : kind,
        values.find(OperationKeys.CONFIRMATION_TOKEN, name),
        values.find(OperationKeys.CONFIRMATION_SUMMARY, name),
        values.find(OperationKeys.CONFIRM_WITH, name),
        values.find(OperationKeys.CONFIRMATION_FIELD, name),
        values.find(OperationKeys.CONFIRMATION_VALUE, name),
        values.find(OperationKeys.CONFIRMATION_LINK, name));
  }

  /** Says the same as settings of the operation of this name. */
  void putInto(SettingsBuilder builder, String name) {
    builder
        .set(OperationKeys.STATE_PROBE, stateProbe, name)
        .set(OperationKeys.READ_ONLY, readOnly, name)
        .set(OperationKeys.LOCATION_AWARE, locationAware, name)
        .set(OperationKeys.SKIP, skip, name);
    ConfirmationSettings flow = confirmation;
    builder
        .set(OperationKeys.CONFIRMATION_KIND, flow == null ? null : flow.kind(), name)
        .set(OperationKeys.CONFIRMATION_TOKEN, flow == null ? null : flow.token(), name)
        .set(OperationKeys.CONFIRMATION_SUMMARY, flow == null ? null : flow.summary(), name)
        .set(OperationKeys.CONFIRM_WITH, flow == null ? null : flow.confirmWith(), name)
        .set(OperationKeys.CONFIRMATION_FIELD, flow == null ? null : flow.field(), name)
        .set(OperationKeys.CONFIRMATION_VALUE, flow == null ? null : flow.value(), name)
        .set(OperationKeys.CONFIRMATION_LINK, flow == null ? null : flow.link(), name);
  }
}

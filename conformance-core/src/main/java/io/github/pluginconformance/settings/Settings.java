package io.github.pluginconformance.settings;

import io.github.pluginconformance.json.JsonValue;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run is told, complete and immutable. Built by {@link SettingsBuilder}.
 *
 * @param startupTimeout how long to wait for the plugin to answer at all
 * @param approvedManifest a copy of the manifest that was reviewed, to compare the live one with
 * @param inputs values the tool cannot invent, by operationId or {@code *}, then by parameter or
 *     property name
 * @param operations what the user says about an operation, by operationId
 * @param baseline findings known and accepted by machine
 * @param waivers findings accepted by a person
 * @param reports formats to write: {@code json, html, junit, sarif, markdown}; json is always
 *     written
 * @param sources where the manifest and the document stand in the user's repository, for SARIF:
 *     {@code manifest} and {@code document}
 * @param secondOpinion whether swagger-request-validator is asked too
 * @param allowedOrigins other origins that may get OAuth credentials, such as an authorization
 *     server of its own
 * @param caBundle PEM file with certificates that are trusted besides the JVM's, as of a company's
 *     own authority
 * @param authorizationDriver gets users through login pages that need more than forms
 * @param quiet whether only the verdict is printed
 * @param effective each value with its origin, for the report
 */
public record Settings(
    Target target,
    Profile profile,
    Mode mode,
    Duration startupTimeout,
    Credentials credentials,
    @Nullable Path approvedManifest,
    Map<String, Map<String, JsonValue>> inputs,
    Map<String, OperationSettings> operations,
    LinkSettings links,
    RuleSelection rules,
    FailOn failOn,
    @Nullable Path baseline,
    @Nullable Path waivers,
    Set<String> reports,
    Path reportsDirectory,
    Map<String, String> sources,
    long seed,
    Limits limits,
    boolean secondOpinion,
    List<URI> allowedOrigins,
    @Nullable Path caBundle,
    @Nullable Class<? extends AuthorizationDriver> authorizationDriver,
    boolean quiet,
    List<EffectiveSetting> effective) {

  /** What the user says about an operation; {@link OperationSettings#NONE} if nothing. */
  public OperationSettings operation(@Nullable String operationId) {
    return Optional.ofNullable(operationId).map(operations::get).orElse(OperationSettings.NONE);
  }

  /**
   * The user's value for a parameter or property of an operation: by operationId first, then {@code
   * *}.
   */
  public Optional<JsonValue> input(@Nullable String operationId, String name) {
    JsonValue own =
        operationId == null ? null : inputs.getOrDefault(operationId, Map.of()).get(name);
    return Optional.ofNullable(own != null ? own : inputs.getOrDefault("*", Map.of()).get(name));
  }
}

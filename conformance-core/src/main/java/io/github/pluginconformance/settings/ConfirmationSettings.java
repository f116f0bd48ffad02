package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * How an operation is confirmed by the user before it acts.
 *
 * @param kind one of {@code none, platform, token, draft-link, preview}
 * @param token JSON pointer to the server-issued token in the first answer
 * @param summary JSON pointer to the text that says what will happen
 * @param confirmWith operationId of the operation that confirms; the same operation by default
 * @param field parameter or body property that carries the token, or that asks for a preview
 * @param value the value of {@code field} that asks for a preview
 * @param link JSON pointer to the draft link in the answer
 */
@PublicApi
public record ConfirmationSettings(
    String kind,
    @Nullable String token,
    @Nullable String summary,
    @Nullable String confirmWith,
    @Nullable String field,
    @Nullable JsonValue value,
    @Nullable String link) {}

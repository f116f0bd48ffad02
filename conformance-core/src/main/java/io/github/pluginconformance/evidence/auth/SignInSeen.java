package io.github.pluginconformance.evidence.auth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How ordinary calls sign in.
 *
 * @param protectedOperations the operations that ask for a credential, as {@code GET /todos}; in
 *     document order
 * @param signedIn whether ordinary calls carry a credential
 * @param missing why they carry none although they should, and what to supply; null where nothing
 *     is missing
 */
public record SignInSeen(
    List<String> protectedOperations, boolean signedIn, @Nullable String missing) {}

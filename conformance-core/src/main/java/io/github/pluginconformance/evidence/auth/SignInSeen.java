package io.github.pluginconformance.evidence.auth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How ordinary calls sign in.
 *
 * @param protectedOperations the operations that ask for a credential, as {@code GET /todos}; in
 *     document order
 * @param perhapsProtected the operations that the document declares as public although a credential
 *     may be asked for: ordinary calls carry one, or 401 or 403 is declared; in document order
 * @param signedIn whether ordinary calls carry a credential
 * @param missing why they carry none although they should, and what to supply; null where nothing
 *     is missing
 */
public record SignInSeen(
    List<String> protectedOperations,
    List<String> perhapsProtected,
    boolean signedIn,
    @Nullable String missing) {}

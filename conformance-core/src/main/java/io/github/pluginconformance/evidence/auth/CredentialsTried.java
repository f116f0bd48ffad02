package io.github.pluginconformance.evidence.auth;

import java.util.Map;

/**
 * What the looks at missing and wrong credentials left out; the calls themselves are in {@link
 * CallsSeen}.
 *
 * @param notTried why a protected operation, as {@code DELETE /todos/{id}}, was not called without
 *     a credential
 * @param secretInManifest whether the manifest, which everyone can read, holds one of the
 *     configured secrets as its verification token
 */
public record CredentialsTried(Map<String, String> notTried, boolean secretInManifest) {}

package io.github.pluginconformance.evidence.auth;

/**
 * How the plugin says that callers authenticate, wherever it says so: the manifest, or for a GPT
 * Action the document.
 *
 * @param declaration as far as it can be read
 * @param source where it stands, in words, such as {@code the manifest}
 */
public record AuthSeen(AuthDeclaration declaration, String source) {}

/** What was seen of the sign-in: what the manifest declares, what was tried, what was answered. */
@NullMarked
package io.github.pluginconformance.evidence.auth;

import org.jspecify.annotations.NullMarked;

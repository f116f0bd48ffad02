/** What was seen of the manifest, its links and the host that it stands on. */
@NullMarked
package io.github.pluginconformance.evidence.manifest;

import org.jspecify.annotations.NullMarked;

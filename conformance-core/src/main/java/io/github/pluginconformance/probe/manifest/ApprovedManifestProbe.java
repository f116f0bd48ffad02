package io.github.pluginconformance.probe.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.evidence.manifest.ApprovedManifest;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the approved copy of the manifest, where the settings name one. */
final class ApprovedManifestProbe extends Probe {

  private static final long LIMIT = 256 * 1024;

  ApprovedManifestProbe() {
    super(Phase.DISCOVER, "manifest");
  }

  @Override
  public void run(RunContext context) {
    Path file = context.settings().approvedManifest();
    if (file != null) {
      context.evidence().record(read(file));
    }
  }

  private static ApprovedManifest read(Path file) {
    try {
      if (Files.size(file) > LIMIT) {
        return new ApprovedManifest(null, file + " is larger than 256 KiB");
      }
      JsonNode read = StrictJsonReader.read(Files.readAllBytes(file)).value();
      JsonNode manifest = read instanceof ObjectNode ? read : null;
      String problem = manifest == null ? file + " holds no JSON object" : null;
      return new ApprovedManifest(manifest, problem);
    } catch (IOException unreadable) {
      return new ApprovedManifest(null, file + " cannot be read");
    }
  }
}

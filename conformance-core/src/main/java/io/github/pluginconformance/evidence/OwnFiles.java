package io.github.pluginconformance.evidence;

import io.github.pluginconformance.openapi.model.Operation;
import java.net.URI;
import java.util.Set;

/**
 * What a plugin serves to the platform itself: manifest, document, logo, legal page. Some documents
 * list them as operations; they are public all the same, and no answers to a user.
 *
 * @param paths such as {@code /.well-known/ai-plugin.json}
 */
public record OwnFiles(Set<String> paths) {

  private static final String MANIFEST = "/.well-known/ai-plugin.json";

  /** Whether an operation serves one of them. */
  public boolean serves(Operation operation) {
    String path = operation.serverBase() + operation.path();
    return operation.method().equals("GET") && (path.equals(MANIFEST) || paths.contains(path));
  }

  /** The same of what was seen, if anything was. */
  public static boolean serves(Evidence evidence, Operation operation) {
    return evidence.part(OwnFiles.class).filter(files -> files.serves(operation)).isPresent();
  }

  /** The path of an address; empty where it has none of its own. */
  public static String pathOf(URI address) {
    String path = address.getPath();
    return path == null || path.equals("/") ? "" : path;
  }
}

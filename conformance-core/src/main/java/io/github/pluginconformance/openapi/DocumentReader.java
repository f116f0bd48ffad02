package io.github.pluginconformance.openapi;

import java.net.URI;

/**
 * Reads OpenAPI documents: JSON or YAML 1.2, versions 3.0 and 3.1. Never throws for what the bytes
 * are; never fetches anything.
 */
public final class DocumentReader {

  private DocumentReader() {}

  /**
   * Reads a document.
   *
   * @param bytes as served
   * @param location where they were served
   */
  public static Reading read(byte[] bytes, URI location) {
    throw new UnsupportedOperationException();
  }
}

package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.FaultKind;
import io.github.pluginconformance.openapi.document.Faults;
import io.github.pluginconformance.openapi.document.Positions;
import io.github.pluginconformance.openapi.document.RawDocument;
import io.github.pluginconformance.openapi.document.RawReading;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Reads OpenAPI documents: JSON or YAML 1.2, versions 3.0 and 3.1. Never throws for what the bytes
 * are; never fetches anything.
 */
public final class DocumentReader {

  private DocumentReader() {}

  /**
   * Reads a document. What is wrong with it are the faults of the reading; a fault that concerns a
   * part leaves that part out and the rest is read.
   *
   * @param bytes as served
   * @param location where they were served
   */
  public static Reading read(byte[] bytes, URI location) {
    Faults faults = new Faults();
    Optional<ApiDocument> document =
        RawReading.read(bytes, faults).flatMap(raw -> document(raw, location, faults));
    return new Reading(document.orElse(null), faults.list(), Sha256.hex(bytes));
  }

  private static Optional<ApiDocument> document(RawDocument raw, URI location, Faults faults) {
    JsonNode root = raw.root();
    Positions positions = new Positions(raw.place());
    PartFaults report = new PartFaults(faults, positions);
    if (!root.isObject()) {
      report.fatal(FaultKind.SPEC_NOT_AN_OBJECT, "", "the document is not an object");
      return Optional.empty();
    }
    Optional<String> version = Versions.of(root, report);
    if (version.isEmpty()) {
      return Optional.empty();
    }
    Identifiers.resolve(root, location);
    ReferenceScan.run(root, report);
    LoopScan.run(root, report);
    List<Operation> operations = new ModelBuilder(root, location, report).operations();
    PathChecks.run(root, operations, report);
    return faults.isFatal()
        ? Optional.empty()
        : Optional.of(new ApiDocument(location, root, version.get(), operations, positions));
  }
}

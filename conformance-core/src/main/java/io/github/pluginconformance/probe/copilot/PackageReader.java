package io.github.pluginconformance.probe.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.AppSeen;
import io.github.pluginconformance.evidence.copilot.CardFile;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.openapi.document.Position;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.wire.Exchange;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a package: a manifest, a folder or a zip, and the documents that its runtimes name. */
final class PackageReader {

  private final RunContext context;
  private final Placeholders placeholders;
  private AppSeen app = new AppSeen(null, List.of(), List.of());
  private List<CardFile> cards = List.of();
  private Map<String, Position> positions = Map.of();

  PackageReader(RunContext context) {
    this.context = context;
    this.placeholders = placeholders();
  }

  private Placeholders placeholders() {
    return new Placeholders(
        name -> context.settings().find(SettingKeys.ENVIRONMENT, name),
        context.settings().target().namedOrigin().toString());
  }

  PackageSeen read(Path path) {
    try {
      return read(files(path));
    } catch (IOException unreadable) {
      return seen(path.toString(), null, unreadable.getMessage(), List.of());
    }
  }

  private static PackageFiles files(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return FolderFiles.in(path);
    }
    return path.toString().endsWith(".zip") ? ZipFiles.in(path) : FolderFiles.around(path);
  }

  private PackageSeen read(PackageFiles files) throws IOException {
    byte[] bytes = filled(files.read(files.manifest()));
    Optional<JsonNode> manifest = PackageJson.object(bytes);
    if (manifest.isEmpty()) {
      return seen(files.manifest(), null, "the manifest is no JSON object", List.of());
    }
    // Ids of the app are missing in most runs; they say nothing about the plugin.
    Placeholders ofApp = placeholders();
    app = new AppReader(files, text -> filled(text, ofApp)).read();
    positions = PackageJson.positions(bytes);
    cards = new CardFiles(files, this::filled).namedBy(manifest.get());
    List<RuntimeSeen> runtimes = new ArrayList<>();
    for (JsonNode runtime : manifest.get().path("runtimes")) {
      runtimes.add(runtime(runtimes.size(), runtime, files));
    }
    return seen(files.manifest(), manifest.get(), null, runtimes);
  }

  private PackageSeen seen(
      String file, @Nullable JsonNode manifest, @Nullable String problem, List<RuntimeSeen> all) {
    return new PackageSeen(
        file, manifest, positions, problem, all, app, cards, placeholders.seen());
  }

  private byte[] filled(byte[] bytes) {
    return filled(bytes, placeholders);
  }

  private static byte[] filled(byte[] bytes, Placeholders placeholders) {
    return placeholders
        .fill(new String(bytes, StandardCharsets.UTF_8))
        .getBytes(StandardCharsets.UTF_8);
  }

  private RuntimeSeen runtime(int index, JsonNode node, PackageFiles files) {
    String inline = node.path("spec").path("api_description").asText("");
    String address = inline.isEmpty() ? node.path("spec").path("url").asText("").strip() : "";
    boolean outside = !isWeb(address) && files.leavesPackage(address);
    if (!node.path("type").asText("").equals("OpenApi")) {
      return new RuntimeSeen(index, node, address, false, null, null, false);
    }
    try {
      Reading reading = inline.isEmpty() ? document(address, files) : inline(inline);
      return new RuntimeSeen(index, node, address, outside, reading, problem(reading), false);
    } catch (UnreachableException unreachable) {
      return new RuntimeSeen(index, node, address, outside, null, unreachable.getMessage(), true);
    } catch (IOException unreadable) {
      return new RuntimeSeen(index, node, address, outside, null, unreadable.getMessage(), false);
    }
  }

  private static @Nullable String problem(Reading reading) {
    return reading.model().isPresent() ? null : "the document cannot be read: see openapi/readable";
  }

  private Reading inline(String text) {
    return DocumentReader.read(
        text.getBytes(StandardCharsets.UTF_8), context.settings().target().namedOrigin());
  }

  private Reading document(String address, PackageFiles files) throws IOException {
    if (address.isEmpty()) {
      throw new IOException("the runtime names no document: it has no spec.url");
    }
    return isWeb(address) ? fetched(address) : read(address, files);
  }

  private Reading read(String path, PackageFiles files) throws IOException {
    return DocumentReader.read(filled(files.read(path)), context.settings().target().namedOrigin());
  }

  private Reading fetched(String address) throws IOException {
    try {
      Request request =
          Request.get(new URI(address), Request.Kind.DOCUMENT, "API document of the package");
      Exchange last = context.fetcher().follow(request, OwnDomain::mayRedirect).last();
      if (last.received().isEmpty()) {
        throw new UnreachableException(address + " could not be reached");
      }
      return last.received()
          .filter(answer -> last.answered(200))
          .map(answer -> DocumentReader.read(filled(answer.body()), last.request().uri()))
          .orElseThrow(() -> new IOException(address + " did not answer with a document"));
    } catch (URISyntaxException malformed) {
      throw new IOException(address + " is no address", malformed);
    }
  }

  private static boolean isWeb(String address) {
    return address.startsWith("http://") || address.startsWith("https://");
  }

  /** An address from which no answer came. */
  private static final class UnreachableException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreachableException(String message) {
      super(message);
    }
  }
}

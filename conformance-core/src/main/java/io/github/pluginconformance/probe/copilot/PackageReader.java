package io.github.pluginconformance.probe.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.AppSeen;
import io.github.pluginconformance.evidence.copilot.CardFile;
import io.github.pluginconformance.evidence.copilot.CompanionFile;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.PlaceholdersSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.evidence.manifest.ManifestText;
import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.openapi.document.JsonReading;
import io.github.pluginconformance.openapi.document.Position;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Visit;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a package: a manifest, a folder or a zip, and the documents that its runtimes name. */
final class PackageReader {

  private static final int MOST_FILES = 200;
  private static final AppSeen NO_APP = new AppSeen(null, List.of(), List.of());

  private final RunContext context;
  private final EnvironmentValues environment;
  private final Placeholders placeholders;
  private AppSeen app = NO_APP;
  private List<CardFile> cards = List.of();
  private List<CompanionFile> tools = List.of();
  private Map<String, Position> positions = Map.of();

  private PackageReader(RunContext context, EnvironmentValues environment) {
    this.context = context;
    this.environment = environment;
    this.placeholders = new Placeholders(environment::find);
  }

  /** The package at this place. */
  static PackageSeen read(RunContext context, Path path) {
    try {
      EnvironmentValues environment =
          EnvironmentValues.of(context.settings(), System.getenv(), context.redactor());
      return new PackageReader(context, environment).read(files(path));
    } catch (IOException unreadable) {
      return new PackageSeen(
          path.toString(),
          null,
          Map.of(),
          unreadable.getMessage(),
          List.of(),
          NO_APP,
          List.of(),
          List.of(),
          new PlaceholdersSeen(0, List.of(), List.of(), List.of()));
    }
  }

  private static PackageFiles files(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return FolderFiles.in(path);
    }
    return path.toString().endsWith(".zip") ? ZipFiles.in(path) : FolderFiles.around(path);
  }

  private PackageSeen read(PackageFiles files) throws IOException {
    byte[] written = files.read(files.manifest());
    JsonReading reading = StrictJsonReader.read(written);
    record(reading);
    positions = reading.positions();
    Optional<JsonNode> manifest = PackageJson.object(filled(written));
    if (manifest.isEmpty()) {
      return seen(files.manifest(), null, "the manifest is no JSON object", List.of());
    }
    URI origin = context.settings().target().namedOrigin();
    // Ids of the app are missing in most runs; they say nothing about the plugin.
    Placeholders ofApp = new Placeholders(environment::find);
    app = AppReader.read(files, context.settings(), text -> filled(text, ofApp, origin));
    cards = new CardFiles(files, this::filled).namedBy(manifest.get());
    tools = toolFiles(manifest.get(), files);
    List<RuntimeSeen> runtimes = new ArrayList<>();
    for (JsonNode runtime : manifest.get().path("runtimes")) {
      runtimes.add(runtime(runtimes.size(), runtime, files));
    }
    return seen(files.manifest(), manifest.get(), null, runtimes);
  }

  /** As it is written: placeholders are no fault of a text, and a reviewed copy has them too. */
  private void record(JsonReading manifest) {
    context
        .evidence()
        .record(new ManifestText(manifest.value(), manifest.faults(), manifest.positions()));
  }

  private PackageSeen seen(
      String file, @Nullable JsonNode manifest, @Nullable String problem, List<RuntimeSeen> all) {
    return new PackageSeen(
        file, manifest, positions, problem, all, app, cards, tools, placeholders.seen());
  }

  private static List<CompanionFile> toolFiles(JsonNode manifest, PackageFiles files) {
    List<CompanionFile> read = new ArrayList<>();
    for (JsonNode runtime : manifest.path("runtimes")) {
      JsonNode file = runtime.path("spec").path("mcp_tool_description").path("file");
      if (file.isTextual() && read.size() < MOST_FILES) {
        read.add(toolFile(file.textValue(), files));
      }
    }
    return read;
  }

  private static CompanionFile toolFile(String path, PackageFiles files) {
    try {
      JsonNode content =
          files.leavesPackage(path) ? null : PackageJson.value(files.read(path)).orElse(null);
      return new CompanionFile(path, content);
    } catch (IOException unreadable) {
      return new CompanionFile(path, null);
    }
  }

  private byte[] filled(byte[] bytes) {
    return filled(bytes, placeholders, context.settings().target().namedOrigin());
  }

  private static byte[] filled(byte[] bytes, Placeholders placeholders, URI server) {
    return placeholders
        .fill(new String(bytes, StandardCharsets.UTF_8), server.toString())
        .getBytes(StandardCharsets.UTF_8);
  }

  private RuntimeSeen runtime(int index, JsonNode node, PackageFiles files) {
    String inline = node.path("spec").path("api_description").asText("");
    String address = inline.isEmpty() ? node.path("spec").path("url").asText("").strip() : "";
    boolean outside = !isWeb(address) && files.leavesPackage(address);
    if (!node.path("type").asText("").equals("OpenApi")) {
      return new RuntimeSeen(index, node, address, false, null, null, null, false);
    }
    URI server = RuntimeSettings.of(context.settings(), node, index).target().namedOrigin();
    try {
      Found found =
          inline.isEmpty()
              ? document(address, files, server)
              : new Found(inline(inline, server), null);
      return new RuntimeSeen(
          index,
          node,
          address,
          outside,
          found.reading(),
          found.visit(),
          problem(found.reading()),
          false);
    } catch (UnreachableException unreachable) {
      return missing(index, node, address, outside, unreachable, true);
    } catch (IOException unreadable) {
      return missing(index, node, address, outside, unreadable, false);
    }
  }

  private static RuntimeSeen missing(
      int index,
      JsonNode node,
      String address,
      boolean outside,
      IOException why,
      boolean unreachable) {
    return new RuntimeSeen(
        index, node, address, outside, null, null, why.getMessage(), unreachable);
  }

  /** A document, and how it was fetched if it is at an address. */
  private record Found(Reading reading, @Nullable Visit visit) {}

  private static @Nullable String problem(Reading reading) {
    return reading.model().isPresent() ? null : "the document cannot be read: see openapi/readable";
  }

  private static Reading inline(String text, URI server) {
    return DocumentReader.read(text.getBytes(StandardCharsets.UTF_8), server);
  }

  private Found document(String address, PackageFiles files, URI server) throws IOException {
    if (address.isEmpty()) {
      throw new IOException("the runtime names no document: it has no spec.url");
    }
    return isWeb(address)
        ? fetched(address, server)
        : new Found(
            DocumentReader.read(filled(files.read(address), placeholders, server), server), null);
  }

  private Found fetched(String address, URI server) throws IOException {
    try {
      Request request =
          Request.get(new URI(address), Request.Kind.DOCUMENT, "API document of the package");
      Visit visit = context.fetcher().follow(request, OwnDomain::mayRedirect);
      Exchange last = visit.last();
      if (last.received().isEmpty()) {
        throw new UnreachableException(address + " could not be reached");
      }
      return last.received()
          .filter(answer -> last.answered(200))
          .map(answer -> found(answer.body(), visit, server))
          .orElseThrow(() -> new IOException(address + " did not answer with a document"));
    } catch (URISyntaxException malformed) {
      throw new IOException(address + " is no address", malformed);
    }
  }

  private Found found(byte[] body, Visit visit, URI server) {
    byte[] text = filled(body, placeholders, server);
    Reading reading = DocumentReader.read(text, visit.last().request().uri());
    return new Found(reading, Arrays.equals(text, body) ? visit : null);
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

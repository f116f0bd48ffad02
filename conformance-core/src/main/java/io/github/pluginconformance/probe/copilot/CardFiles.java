package io.github.pluginconformance.probe.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.copilot.answer.ResponseSemantics;
import io.github.pluginconformance.evidence.copilot.CardFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads the cards that functions of a manifest name as files. */
final class CardFiles {

  private static final int MOST = 200;

  private final PackageFiles files;
  private final UnaryOperator<byte[]> filling;

  /**
   * @param filling fills in placeholders
   */
  CardFiles(PackageFiles files, UnaryOperator<byte[]> filling) {
    this.files = files;
    this.filling = filling;
  }

  List<CardFile> namedBy(JsonNode manifest) {
    Set<String> paths = new LinkedHashSet<>();
    manifest
        .path("functions")
        .forEach(
            function ->
                ResponseSemantics.of(function)
                    .flatMap(ResponseSemantics::templateFile)
                    .ifPresent(paths::add));
    List<CardFile> cards = new ArrayList<>();
    paths.stream().limit(MOST).map(this::read).forEach(cards::add);
    return cards;
  }

  private CardFile read(String path) {
    if (path.isBlank() || path.contains("://")) {
      return new CardFile(path, null, Map.of(), "it is no relative path");
    }
    if (files.leavesPackage(path)) {
      return new CardFile(path, null, Map.of(), "it leads out of the package");
    }
    try {
      byte[] bytes = filling.apply(files.read(path));
      Optional<JsonNode> card = PackageJson.object(bytes);
      return new CardFile(
          path,
          card.orElse(null),
          PackageJson.positions(bytes),
          card.isPresent() ? null : "the file is no JSON object");
    } catch (IOException unreadable) {
      return new CardFile(path, null, Map.of(), unreadable.getMessage());
    }
  }
}

package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.settings.ConfirmationSettings;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer to the first call of a flow: what it should hold for the user to be asked. */
final class ConfirmationPrompt {

  private final ConfirmationSettings flow;
  private final JsonNode body;

  ConfirmationPrompt(ConfirmationSettings flow, Call answer) {
    this.flow = flow;
    this.body =
        answer
            .exchange()
            .received()
            .map(ReceivedResponse::text)
            .flatMap(StrictJsonReader::salvaged)
            .orElse(MissingNode.getInstance());
  }

  /** The token, if it is where the declaration says. */
  Optional<JsonNode> token() {
    return at(flow.token())
        .filter(JsonNode::isValueNode)
        .filter(value -> !value.asText().isBlank());
  }

  /** The link, if it is where the declaration says. */
  Optional<String> link() {
    return at(flow.link()).map(JsonNode::asText).filter(text -> !text.isBlank());
  }

  /** What the answer lacks, in words. */
  List<String> missing() {
    if (!body.isContainerNode()) {
      return List.of("a JSON object");
    }
    List<String> missing = new ArrayList<>();
    if (flow.token() != null && token().isEmpty()) {
      missing.add("a token at " + flow.token());
    }
    if (flow.link() != null && link().isEmpty()) {
      missing.add("a link at " + flow.link());
    }
    if (!saysWhat()) {
      missing.add(
          flow.summary() == null
              ? "anything that says what will happen"
              : "a text at " + flow.summary() + " that says what will happen");
    }
    return missing;
  }

  /** A summary where one is declared, else anything besides token and link. */
  private boolean saysWhat() {
    if (flow.summary() != null) {
      return at(flow.summary())
          .filter(node -> !node.asText().isBlank() || node.size() > 0)
          .isPresent();
    }
    long machinery = token().stream().count() + link().stream().count();
    return body.size() > machinery;
  }

  private Optional<JsonNode> at(@Nullable String pointer) {
    if (pointer == null || !pointer.startsWith("/")) {
      return Optional.empty();
    }
    JsonNode found = body.at(JsonPointer.compile(pointer));
    return found.isMissingNode() || found.isNull() ? Optional.empty() : Optional.of(found);
  }
}

package io.github.pluginconformance.rule.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.net.URI;
import java.util.Optional;

/**
 * The platform finds the API document by {@code api.url} and knows no other type than {@code
 * openapi}.
 */
final class ApiDeclared extends ManifestRule {

  ApiDeclared() {
    super(
        "manifest/api-declared",
        Level.ERROR,
        "api says that there is an OpenAPI document and where",
        Basis.DOCS,
        Basis.STORE);
  }

  @Override
  void look(Manifest manifest, JudgementBuilder judging) {
    if (!manifest.at("api").isObject()) {
      judging.unverified("api", "missing: see manifest/required-fields");
      return;
    }
    lookAtType(manifest, judging);
    lookAtUrl(manifest, judging);
  }

  private static void lookAtType(Manifest manifest, JudgementBuilder judging) {
    JsonNode type = manifest.at("api.type");
    judging.examined("api.type");
    if (type.isMissingNode() || type.isNull()) {
      judging.found(
          Finding.of(
                  Level.WARNING, "api.type", "api.type is missing; the platform knows only openapi")
              .at(manifest.place("api"))
              .comparing("openapi", "nothing"));
    } else if (!type.asText("").equals("openapi")) {
      judging.found(
          judging
              .finding("api.type", "api.type must be openapi")
              .at(manifest.place("api.type"))
              .comparing("openapi", type.isValueNode() ? type.asText() : JsonText.of(type)));
    }
  }

  private static void lookAtUrl(Manifest manifest, JudgementBuilder judging) {
    if (manifest.text("api.url").isEmpty()) {
      judging.found(
          judging
              .finding("api.url", "api.url is missing, so nothing leads to the API document")
              .at(manifest.place("api"))
              .comparing(
                  "the address of the OpenAPI document", JsonText.of(manifest.at("api.url"))));
      return;
    }
    Field.look(manifest, judging, "api.url", ApiDeclared::lookAtAddress);
  }

  private static void lookAtAddress(Field field) {
    Optional<URI> address = Manifest.address(field.value());
    if (address.isPresent() && Manifest.isWeb(address.get())) {
      return;
    }
    boolean relative = address.isPresent() && !address.get().isAbsolute();
    field.wrong(
        relative ? Level.WARNING : field.judging().level(),
        relative
            ? "api.url is relative; it was resolved against the manifest"
            : "api.url is not an address that can be fetched",
        "an absolute https address",
        field.value());
  }
}

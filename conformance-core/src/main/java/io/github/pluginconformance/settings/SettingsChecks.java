package io.github.pluginconformance.settings;

import io.github.pluginconformance.profile.Profile;
import java.util.List;
import java.util.stream.Stream;

/** Looks whether settings that belong together are there together. */
final class SettingsChecks {

  private final GivenSettings given;
  private final Problems problems;

  SettingsChecks(GivenSettings given, Problems problems) {
    this.given = given;
    this.problems = problems;
  }

  void baseUrl() {
    if (!isGiven(SettingKeys.BASE_URL)) {
      problems.add(
          "baseUrl is missing; say where the plugin runs, as baseUrl in plugin-conformance.yaml or"
              + " -Dplugin-conformance.baseUrl=http://localhost:8080");
    }
  }

  void together() {
    both(SettingKeys.USERNAME, SettingKeys.PASSWORD);
    both(SettingKeys.OTHER_USERNAME, SettingKeys.OTHER_PASSWORD);
    both(SettingKeys.LOGIN_USERNAME, SettingKeys.LOGIN_PASSWORD);
    if (!isGiven(SettingKeys.CLIENT_ID) && isAnyGivenBelow(List.of("credentials", "oauth"))) {
      problems.add(
          "credentials.oauth.clientId is missing; the other settings below credentials.oauth need"
              + " it");
    }
    given.namesBelow("operations").forEach(this::confirmation);
    given
        .at(SettingKeys.PROFILE.path())
        .map(value -> value.node().asText(""))
        .flatMap(
            name -> Stream.of(Profile.values()).filter(one -> one.key().equals(name)).findFirst())
        .filter(Profile::readsPackage)
        .ifPresent(this::noDocument);
  }

  /** The manifest of a package names its documents itself. */
  private void noDocument(Profile profile) {
    if (isGiven(SettingKeys.SPEC_URL)) {
      problems.add(
          "specUrl has no meaning in the profile "
              + profile.key()
              + ", where spec.url of each runtime names the document; leave it out");
    }
  }

  private void confirmation(String operation) {
    List<String> kind = OperationKeys.CONFIRMATION_KIND.place(operation);
    boolean said = isAnyGivenBelow(kind.subList(0, kind.size() - 1));
    if (said && given.at(kind).isEmpty()) {
      problems.add(
          String.join(".", kind) + " is missing; " + OperationKeys.CONFIRMATION_KIND.typeInWords());
    }
  }

  private void both(SettingKey<?> one, SettingKey<?> other) {
    if (isGiven(one) != isGiven(other)) {
      SettingKey<?> there = isGiven(one) ? one : other;
      SettingKey<?> missing = there == one ? other : one;
      problems.add(missing + " is missing; it is needed beside " + there);
    }
  }

  private boolean isGiven(SettingKey<?> key) {
    return given.at(key.path()).isPresent();
  }

  private boolean isAnyGivenBelow(List<String> group) {
    return given.places().stream()
        .anyMatch(
            place -> place.size() > group.size() && place.subList(0, group.size()).equals(group));
  }
}

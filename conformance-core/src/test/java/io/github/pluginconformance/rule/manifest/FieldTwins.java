package io.github.pluginconformance.rule.manifest;

import static io.github.pluginconformance.rule.manifest.Edits.OAUTH;
import static io.github.pluginconformance.rule.manifest.Edits.api;
import static io.github.pluginconformance.rule.manifest.Edits.auth;
import static io.github.pluginconformance.rule.manifest.Edits.put;
import static io.github.pluginconformance.testing.Twin.error;
import static io.github.pluginconformance.testing.Twin.warning;

import io.github.pluginconformance.testing.Twin;
import java.util.List;

/** Plugins with one field of the manifest broken. */
final class FieldTwins {

  private FieldTwins() {}

  static List<Twin> texts() {
    return List.of(
        error(
            "manifest/required-fields", "no logo", plugin -> plugin.manifest().remove("logo_url")),
        error("manifest/required-fields", "blank name", put("name_for_human", " ")),
        error(
            "manifest/required-fields",
            "no version",
            plugin -> plugin.manifest().remove("schema_version")),
        error(
            "manifest/required-fields",
            "a number",
            plugin -> plugin.manifest().put("name_for_model", 5)),
        error(
            "manifest/required-fields",
            "null",
            plugin -> plugin.manifest().putNull("description_for_model")),
        error("manifest/required-fields", "no auth", plugin -> plugin.manifest().remove("auth")),
        warning("manifest/required-fields", "empty e-mail address", put("contact_email", "")),
        error("manifest/schema-version", "v2", put("schema_version", "v2")),
        error("manifest/name-for-model", "a space", put("name_for_model", "todo list")),
        error("manifest/name-for-model", "51 characters", put("name_for_model", "x".repeat(51))),
        error("manifest/name-for-human", "31 characters", put("name_for_human", "x".repeat(31))),
        warning("manifest/name-for-human", "21 characters", put("name_for_human", "x".repeat(21))),
        error("manifest/name-for-human", "the word plugin", put("name_for_human", "TODO Plugin")),
        error(
            "manifest/name-for-human",
            "the word ChatGPT",
            put("name_for_human", "TODO for ChatGPT")),
        error(
            "manifest/description-for-human",
            "121 characters",
            put("description_for_human", "x".repeat(120) + ".")),
        warning(
            "manifest/description-for-human",
            "101 characters",
            put("description_for_human", "x".repeat(100) + ".")),
        warning(
            "manifest/description-for-human",
            "no full stop",
            put("description_for_human", "Manages things")),
        warning(
            "manifest/description-for-human",
            "the word plugin",
            put("description_for_human", "A plugin for lists.")),
        error(
            "manifest/description-for-model",
            "8,001 characters",
            put("description_for_model", "x".repeat(8001))));
  }

  static List<Twin> apis() {
    return List.of(
        error("manifest/api-declared", "graphql", plugin -> api(plugin).put("type", "graphql")),
        warning("manifest/api-declared", "no type", plugin -> api(plugin).remove("type")),
        error("manifest/api-declared", "no url", plugin -> api(plugin).remove("url")),
        warning(
            "manifest/api-declared", "relative", plugin -> api(plugin).put("url", "/openapi.yaml")),
        error(
            "manifest/api-declared",
            "another scheme",
            plugin -> api(plugin).put("url", "ftp://todo.example.com/x")),
        error(
            "manifest/api-on-own-domain",
            "foreign",
            plugin -> api(plugin).put("url", "https://api.example.org/openapi.yaml")),
        error(
            "manifest/api-on-own-domain",
            "parent",
            plugin -> api(plugin).put("url", "https://example.com/openapi.yaml")),
        error(
            "manifest/no-placeholders",
            "host",
            plugin -> api(plugin).put("url", "https://PLUGIN_HOSTNAME/openapi.yaml")),
        error(
            "manifest/no-placeholders",
            "template host",
            plugin -> api(plugin).put("url", "https://{{host}}/openapi.yaml")),
        error(
            "manifest/no-placeholders",
            "documentation host",
            plugin -> api(plugin).put("url", "https://your-app-url.com/openapi.yaml")),
        error("manifest/no-placeholders", "whole value", put("name_for_model", "<token>")));
  }

  static List<Twin> auths() {
    return List.of(
        error("manifest/auth-declared", "unknown type", auth("{'type': 'apikey'}")),
        error("manifest/auth-declared", "no type", auth("{}")),
        error("manifest/auth-declared", "no scheme", auth("{'type': 'user_http'}")),
        error(
            "manifest/auth-declared",
            "unknown scheme",
            auth("{'type': 'user_http', 'authorization_type': 'digest'}")),
        error(
            "manifest/auth-declared",
            "no tokens",
            auth("{'type': 'service_http', 'authorization_type': 'bearer'}")),
        error(
            "manifest/auth-declared",
            "no token of the platform",
            auth(
                "{'type': 'service_http', 'authorization_type': 'bearer', 'verification_tokens': {'other': 'x'}}")),
        error(
            "manifest/auth-declared",
            "plain http",
            auth(OAUTH.replace("https://todo.example.com/login", "http://todo.example.com/login"))),
        error("manifest/auth-declared", "no scope", auth(OAUTH.replace("'scope': '',", ""))),
        error(
            "manifest/auth-declared",
            "content type",
            auth(OAUTH.replace("application/json", "text/xml"))));
  }
}

/** Short notes for a language model, as a GPT Action: Quarkus with its OpenAPI extension. */
package io.github.pluginconformance.examples.quarkus;

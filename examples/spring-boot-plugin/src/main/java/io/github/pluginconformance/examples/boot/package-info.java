/** A reading list for a language model, behind a bearer token: Spring Boot with springdoc. */
package io.github.pluginconformance.examples.boot;

package io.github.pluginconformance.examples.todo;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing to do.
 *
 * @param due an ISO 8601 date, or null
 * @param link the page that shows it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Todo(long id, String text, String due, String link) {}

package io.github.pluginconformance.rule.operation.asked;

import io.github.pluginconformance.evidence.Call;

/**
 * One way in which a list is not what it was asked for.
 *
 * @param call the call that shows it
 * @param what in one sentence
 * @param place the parameter, or what else it is about
 */
public record ListFault(Call call, String what, String place, String expected, String actual) {}

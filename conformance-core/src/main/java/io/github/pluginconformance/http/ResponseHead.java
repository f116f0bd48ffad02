package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Status and fields of an answer, read from the raw bytes.
 *
 * @param faults what is wrong with them but does not stop reading
 */
record ResponseHead(int status, List<Header> headers, List<Failure> faults) {

  /** Whether another head follows. */
  boolean isInterim() {
    return status < 200;
  }

  List<String> values(String name) {
    List<String> values = new ArrayList<>(1);
    for (Header header : headers) {
      if (header.is(name)) {
        values.add(header.value());
      }
    }
    return values;
  }

  /** The codings of the body in lower case, in order; empty if there is none. */
  String codings() {
    List<String> values = values("Content-Encoding");
    if (values.isEmpty()) {
      return "";
    }
    return values.stream()
        .flatMap(value -> Stream.of(value.toLowerCase(Locale.ROOT).split(",")))
        .map(String::trim)
        .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
        .collect(Collectors.joining(", "));
  }

  /** The value of a field that is a single word, in lower case; empty if absent. */
  Optional<String> word(String name) {
    return values(name).stream().findFirst().map(value -> value.trim().toLowerCase(Locale.ROOT));
  }
}

package io.github.pluginconformance.openapi.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.List;
import java.util.function.Predicate;

/** A format of texts, as its RFC has it. */
record TextFormat(String name, Predicate<String> test) implements Format {

  static List<Format> all() {
    return List.of(
        new TextFormat("date-time", DateTimes::isDateTime),
        new TextFormat("date", DateTimes::isDate),
        new TextFormat("time", DateTimes::isTime),
        new TextFormat("uri", Uris::isUri),
        new TextFormat("uri-reference", Uris::isReference),
        new TextFormat("iri", Uris::isIri),
        new TextFormat("iri-reference", Uris::isIriReference),
        new TextFormat("idn-email", EmailFormat::isMailbox),
        new TextFormat("regex", RegularExpressions::isOne));
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean matches(ExecutionContext context, String value) {
    return test.test(value);
  }
}

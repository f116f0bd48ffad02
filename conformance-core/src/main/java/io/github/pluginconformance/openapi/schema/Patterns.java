package io.github.pluginconformance.openapi.schema;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.Optional;

/** Compiles the patterns of a document, within bounds. */
final class Patterns implements RegularExpressionFactory {

  @Override
  public RegularExpression getRegularExpression(String regex) {
    Optional<BoundedPattern> pattern = BoundedPattern.of(regex);
    if (pattern.isPresent()) {
      return pattern.get()::isIn;
    }
    if (RegularExpressions.isOne(regex)) {
      throw new LimitReachedException(
          "limit.pattern", "a pattern of the schema that only engines of ECMA-262 know", regex);
    }
    return text -> true; // openapi/valid tells it, and the rest of the schema is judged
  }
}

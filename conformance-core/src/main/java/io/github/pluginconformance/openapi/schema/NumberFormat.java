package io.github.pluginconformance.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.math.BigDecimal;
import java.util.List;

/**
 * The number formats of OpenAPI: what fits into the type that they name. Other values than numbers
 * are left alone.
 */
record NumberFormat(String name, BigDecimal smallest, BigDecimal largest) implements Format {

  static List<Format> all() {
    return List.of(
        new NumberFormat("int32", decimal(Integer.MIN_VALUE), decimal(Integer.MAX_VALUE)),
        new NumberFormat("int64", decimal(Long.MIN_VALUE), decimal(Long.MAX_VALUE)),
        symmetric("float", new BigDecimal(Float.MAX_VALUE)),
        symmetric("double", new BigDecimal(Double.MAX_VALUE)));
  }

  private static BigDecimal decimal(long value) {
    return BigDecimal.valueOf(value);
  }

  private static NumberFormat symmetric(String name, BigDecimal largest) {
    return new NumberFormat(name, largest.negate(), largest);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean matches(ExecutionContext context, SchemaContext schemas, JsonNode value) {
    if (!value.isNumber()) {
      return true;
    }
    BigDecimal number = value.decimalValue();
    return number.compareTo(smallest) >= 0 && number.compareTo(largest) <= 0;
  }
}

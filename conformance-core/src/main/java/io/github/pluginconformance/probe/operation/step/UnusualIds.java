package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.evidence.EncodedIds;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/** Ids that nobody has and that some plugins trip over. */
final class UnusualIds {

  private static final int LONG = 2_000;

  /** The first number that 64 bits do not hold. */
  private static final BigInteger BEYOND_LONG = BigInteger.ONE.shiftLeft(63);

  private UnusualIds() {}

  /** Of the kind of a known one, by what is said of them. */
  static Map<String, JsonNode> like(JsonNode known) {
    Map<String, JsonNode> ids = new LinkedHashMap<>();
    if (known.isNumber()) {
      ids.put("0", IntNode.valueOf(0));
      ids.put("-1", IntNode.valueOf(-1));
      ids.put("2147483648", LongNode.valueOf(2_147_483_648L));
      ids.put("9223372036854775808", BigIntegerNode.valueOf(BEYOND_LONG));
    } else if (known.isTextual()) {
      // Members that every object has in JavaScript.
      ids.put("constructor", TextNode.valueOf("constructor"));
      ids.put("__proto__", TextNode.valueOf("__proto__"));
      ids.put("other scripts", TextNode.valueOf("Zoë-漢字-🙂"));
      ids.put("quotes", TextNode.valueOf("o'no\"such"));
      ids.put(LONG + " characters", TextNode.valueOf("x".repeat(LONG)));
      ids.put(EncodedIds.MARK + "..", TextNode.valueOf("../no-such-thing"));
      ids.put(EncodedIds.MARK + "%00", TextNode.valueOf("no-such\u0000thing"));
    }
    return ids;
  }
}

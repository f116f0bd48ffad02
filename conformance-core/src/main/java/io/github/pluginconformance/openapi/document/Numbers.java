package io.github.pluginconformance.openapi.document;

import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as written, exactly, within bounds that keep every later computation cheap. */
public final class Numbers {

  static final int MOST_DIGITS = 1000;
  static final int LARGEST_EXPONENT = 400;

  private static final Pattern EXPONENT = Pattern.compile("[eE]([-+]?)0*(\\d+)$");

  private Numbers() {}

  /** The number, or empty if it has too many digits or too large an exponent. */
  public static Optional<NumericNode> decimal(String text) {
    return isBounded(text)
        ? Optional.of(DecimalNode.valueOf(new BigDecimal(text)))
        : Optional.empty();
  }

  /** The integer, or empty if it has too many digits. */
  public static Optional<NumericNode> integer(String text, int radix) {
    return text.length() <= MOST_DIGITS
        ? Optional.of(node(new BigInteger(text, radix)))
        : Optional.empty();
  }

  private static NumericNode node(BigInteger value) {
    if (value.bitLength() < Integer.SIZE) {
      return IntNode.valueOf(value.intValue());
    }
    return value.bitLength() < Long.SIZE
        ? LongNode.valueOf(value.longValue())
        : BigIntegerNode.valueOf(value);
  }

  private static boolean isBounded(String text) {
    if (text.length() > MOST_DIGITS) {
      return false;
    }
    Matcher exponent = EXPONENT.matcher(text);
    return !exponent.find()
        || (exponent.group(2).length() < 6
            && Integer.parseInt(exponent.group(2)) <= LARGEST_EXPONENT);
  }
}

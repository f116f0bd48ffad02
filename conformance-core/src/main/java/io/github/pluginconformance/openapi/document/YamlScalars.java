package io.github.pluginconformance.openapi.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The core schema of YAML 1.2 (chapter 10.3), and the plain scalars that YAML 1.1 reads as
 * something else.
 */
final class YamlScalars {

  private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
  private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
  private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  private static final Pattern TRAP_WORD =
      Pattern.compile("yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF");
  private static final Pattern TRAP_NUMBER =
      Pattern.compile(
          "[-+]?0[0-7]+|[-+]?[1-9][0-9]*(?::[0-5]?[0-9])++(\\.[0-9]*)?|[-+]?[0-9][0-9]*_[0-9_]*(\\.[0-9_]*)?"
              + "|0b[01_]+|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final Pattern TRAP_DATE =
      Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?");

  private YamlScalars() {}

  /** What a plain scalar means; empty if it is a number beyond our bounds. */
  static Optional<? extends JsonNode> resolve(String text) {
    if (!mayBeSpecial(text)) {
      return Optional.of(TextNode.valueOf(text));
    }
    if (NULL.matcher(text).matches()) {
      return Optional.of(NullNode.instance);
    }
    if (TRUE.matcher(text).matches()) {
      return Optional.of(BooleanNode.TRUE);
    }
    if (FALSE.matcher(text).matches()) {
      return Optional.of(BooleanNode.FALSE);
    }
    return isNumber(text) ? number(text) : Optional.of(TextNode.valueOf(text));
  }

  private static boolean mayBeSpecial(String text) {
    return text.isEmpty() || "~nNtTfF+-.0123456789".indexOf(text.charAt(0)) >= 0;
  }

  private static boolean isNumber(String text) {
    return FLOAT.matcher(text).matches()
        || OCTAL.matcher(text).matches()
        || HEXADECIMAL.matcher(text).matches();
  }

  private static Optional<NumericNode> number(String text) {
    if (OCTAL.matcher(text).matches()) {
      return Numbers.integer(text.substring(2), 8);
    }
    if (HEXADECIMAL.matcher(text).matches()) {
      return Numbers.integer(text.substring(2), 16);
    }
    return INTEGER.matcher(text).matches() ? Numbers.integer(text, 10) : Numbers.decimal(text);
  }

  /** Whether a plain value means something else to a YAML 1.1 reader. */
  static boolean isTrap(String text) {
    return isTrapForKey(text)
        || TRAP_NUMBER.matcher(text).matches()
        || TRAP_DATE.matcher(text).matches();
  }

  /** Whether a plain key means something else than text to a YAML 1.1 reader, numbers apart. */
  static boolean isTrapForKey(String text) {
    return text.length() <= 3 && TRAP_WORD.matcher(text).matches();
  }
}

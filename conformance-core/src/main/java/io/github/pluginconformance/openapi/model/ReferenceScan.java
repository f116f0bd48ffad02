package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.FaultKind;
import io.github.pluginconformance.openapi.document.Pointers;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks at every reference of a document once, and at every text for characters that should not be
 * there.
 */
final class ReferenceScan {

  static final int MOST_REFERENCES = 20_000;

  private static final Pattern ODD_CHARACTERS =
      Pattern.compile(
          "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\u202A-\\u202E\\u2066-\\u2069\\uD800-\\uDFFF]");

  /** A bare word, as {@code $ref: string}: meant as a name or a type, and no file of that name. */
  private static final Pattern WORD = Pattern.compile("\\w*");

  /** What stands under these is data, in which a {@code $ref} means nothing. */
  private static final Set<String> DATA = Set.of("example", "default", "enum", "const", "examples");

  private final LocalReferences references;
  private final PartFaults faults;
  private final boolean anchors;
  private int count;

  private ReferenceScan(JsonNode root, PartFaults faults) {
    this.references = new LocalReferences(root);
    this.faults = faults;
    this.anchors = root.path("openapi").asText().startsWith("3.1");
  }

  static void run(JsonNode root, PartFaults faults) {
    new ReferenceScan(root, faults).visit(root, "", false);
  }

  private void visit(JsonNode node, String pointer, boolean names) {
    if (node.isTextual()) {
      checkText(node.textValue(), pointer);
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        if (node.get(i).isContainerNode()) {
          visit(node.get(i), Pointers.child(pointer, i), false);
        }
      }
    } else if (node.isObject()) {
      visitObject(node, pointer, names);
    }
  }

  private void visitObject(JsonNode node, String pointer, boolean names) {
    Optional<String> reference = names ? Optional.empty() : LocalReferences.of(node);
    reference.ifPresent(ref -> check(ref, pointer));
    node.properties()
        .forEach(
            entry -> {
              String name = entry.getKey();
              if (!names && name.equals("examples") && entry.getValue().isObject()) {
                examples(entry.getValue(), Pointers.child(pointer, name));
              } else if (names || !isData(name)) {
                visit(entry.getValue(), Pointers.child(pointer, name), !names && isNameMap(name));
              }
            });
  }

  /** Of parameters, contents and components, which may be references; what they hold is data. */
  private void examples(JsonNode named, String pointer) {
    named
        .properties()
        .forEach(
            entry ->
                LocalReferences.of(entry.getValue())
                    .ifPresent(ref -> check(ref, Pointers.child(pointer, entry.getKey()))));
  }

  private static boolean isData(String name) {
    return DATA.contains(name) || name.startsWith("x-");
  }

  /** Maps whose keys are the author's own names, which may be {@code example} or {@code $ref}. */
  private static boolean isNameMap(String name) {
    return name.equals("properties") || name.equals("schemas") || name.equals("patternProperties");
  }

  private void check(String reference, String pointer) {
    count++;
    if (count == MOST_REFERENCES + 1) {
      faults.add(
          FaultKind.LIMIT_SPEC_REFERENCES,
          pointer,
          "more than " + MOST_REFERENCES + " references; the rest was not looked at");
    }
    if (count <= MOST_REFERENCES) {
      judge(reference, Pointers.child(pointer, "$ref"));
    }
  }

  private void judge(String reference, String pointer) {
    if (WORD.matcher(reference).matches()) {
      faults.add(
          FaultKind.SPEC_DANGLING_REF,
          pointer,
          "the reference '" + reference + "' leads to nothing: it is a word and no address");
    } else if (!LocalReferences.isLocal(reference)) {
      FaultKind kind = isRemote(reference) ? FaultKind.SPEC_REMOTE_REF : FaultKind.SPEC_FILE_REF;
      faults.add(
          kind,
          pointer,
          "the reference " + reference + " leaves the document; it is never followed");
    } else if (references.target(reference).isEmpty() && !isAnchor(reference)) {
      faults.add(
          FaultKind.SPEC_DANGLING_REF, pointer, "the reference " + reference + " leads to nothing");
    }
  }

  private static boolean isRemote(String reference) {
    String lower = reference.toLowerCase(Locale.ROOT);
    return lower.startsWith("//") || (lower.contains("://") && !lower.startsWith("file:"));
  }

  private boolean isAnchor(String reference) {
    return anchors && reference.length() > 1 && reference.charAt(1) != '/';
  }

  private void checkText(String text, String pointer) {
    if (ODD_CHARACTERS.matcher(text).find()) {
      faults.add(
          FaultKind.SPEC_CONTROL_CHAR,
          pointer,
          "a control character or half a character in a text");
    }
  }
}

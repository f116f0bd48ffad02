package io.github.pluginconformance.rule.copilot.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.Pointers;
import io.github.pluginconformance.settings.NearestName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An object with the members that are listed. */
final class ObjectForm implements MemberForm {

  private final Map<String, MemberForm> members = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private boolean takesOthers;
  private boolean takesExtensions;

  ObjectForm must(String name, MemberForm form) {
    required.add(name);
    return may(name, form);
  }

  ObjectForm may(String name, MemberForm form) {
    members.put(name, form);
    return this;
  }

  /** A member that only some versions of the schema have. */
  ObjectForm mayIf(boolean known, String name, MemberForm form) {
    return known ? may(name, form) : this;
  }

  /** Members that are not listed may be there. */
  ObjectForm open() {
    takesOthers = true;
    return this;
  }

  /** Members whose names begin with {@code x-} may be there. */
  ObjectForm extensible() {
    takesExtensions = true;
    return this;
  }

  @Override
  public void look(JsonNode value, String pointer, List<FormBreach> breaches) {
    if (!value.isObject()) {
      breaches.add(FormBreach.of(pointer, "an object", MemberForms.shown(value)));
      return;
    }
    for (String name : required) {
      if (!value.has(name)) {
        breaches.add(missing(name, value, pointer));
      }
    }
    value.properties().forEach(each -> look(each.getKey(), each.getValue(), pointer, breaches));
  }

  private FormBreach missing(String name, JsonNode value, String pointer) {
    List<String> others =
        value.properties().stream()
            .map(Map.Entry::getKey)
            .filter(key -> !members.containsKey(key))
            .toList();
    String instead = NearestName.of(name, others).orElse("nothing");
    return new FormBreach(
        Pointers.child(pointer, name),
        "the schema of the manifest asks for this member",
        name,
        instead);
  }

  private void look(String name, JsonNode value, String pointer, List<FormBreach> breaches) {
    String place = Pointers.child(pointer, name);
    MemberForm form = members.get(name);
    if (form != null) {
      form.look(value, place, breaches);
    } else if (!isTaken(name)
        && breaches.stream().noneMatch(one -> isMeantBy(one, name, pointer))) {
      String near =
          NearestName.of(name, members.keySet())
              .orElse("one of " + String.join(", ", members.keySet()));
      breaches.add(
          new FormBreach(place, "the schema of the manifest knows no such member", near, name));
    }
  }

  private boolean isTaken(String name) {
    return takesOthers || (takesExtensions && name.startsWith("x-"));
  }

  /** Whether a required member was said to be missing, and this is what stands instead. */
  private static boolean isMeantBy(FormBreach breach, String name, String pointer) {
    return breach.actual().equals(name)
        && breach.pointer().equals(Pointers.child(pointer, breach.expected()));
  }
}

package io.github.pluginconformance.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Walks the records of a report: texts, numbers, flags, lists, maps by text, and records of these.
 */
final class Records {

  private Records() {}

  /** Writes a value; its texts well-formed. */
  static void write(@Nullable Object value, JsonGenerator out) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof String text) {
      out.writeString(WellFormed.text(text));
    } else if (value instanceof Integer number) {
      out.writeNumber(number);
    } else if (value instanceof Long number) {
      out.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof List<?> items) {
      writeItems(items, out);
    } else if (value instanceof Map<?, ?> members) {
      writeMembers(members, out);
    } else {
      writeRecord((Record) value, out);
    }
  }

  /** The same with every text, and every name in a map, replaced. */
  static <R extends Record> R replaced(
      R record, UnaryOperator<String> text, UnaryOperator<String> name) {
    Shape shape = Shape.of(record);
    List<@Nullable Object> values = new ArrayList<>();
    for (Field field : shape.fields()) {
      values.add(replaced(valueOf(field, record), text, name));
    }
    @SuppressWarnings("unchecked") // a constructor of the record's own class
    R other = (R) shape.create(values);
    return other;
  }

  private static @Nullable Object replaced(
      @Nullable Object value, UnaryOperator<String> text, UnaryOperator<String> name) {
    if (value instanceof String old) {
      return text.apply(old);
    }
    if (value instanceof Record record) {
      return replaced(record, text, name);
    }
    if (value instanceof List<?> items) {
      List<@Nullable Object> others = new ArrayList<>(items.size());
      items.forEach(item -> others.add(replaced(item, text, name)));
      return others;
    }
    if (value instanceof Map<?, ?> members) {
      Map<String, @Nullable Object> others = new LinkedHashMap<>();
      members.forEach(
          (key, one) -> others.put(name.apply((String) key), replaced(one, text, name)));
      return others;
    }
    return value;
  }

  private static void writeItems(List<?> items, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Object item : items) {
      write(item, out);
    }
    out.writeEndArray();
  }

  private static void writeMembers(Map<?, ?> members, JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> member : members.entrySet()) {
      out.writeFieldName(WellFormed.text((String) member.getKey()));
      write(member.getValue(), out);
    }
    out.writeEndObject();
  }

  private static void writeRecord(Record record, JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Field field : Shape.of(record).fields()) {
      Object value = valueOf(field, record);
      if (value != null || !isLeftOutWhereNull(field)) {
        out.writeFieldName(field.getName());
        write(value, out);
      }
    }
    out.writeEndObject();
  }

  private static boolean isLeftOutWhereNull(Field field) {
    JsonInclude include = field.getAnnotation(JsonInclude.class);
    return include != null && include.value() == JsonInclude.Include.NON_NULL;
  }

  private static @Nullable Object valueOf(Field field, Record record) {
    try {
      return field.get(record);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("the fields have been opened", e);
    }
  }

  /** What a record class consists of. */
  private record Shape(List<Field> fields, Constructor<?> constructor) {

    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    static Shape of(Record record) {
      return KNOWN.computeIfAbsent(record.getClass(), Shape::read);
    }

    private static Shape read(Class<?> type) {
      try {
        List<Field> fields = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
          Field field = type.getDeclaredField(component.getName());
          field.setAccessible(true);
          fields.add(field);
          types.add(component.getType());
        }
        return new Shape(fields, type.getDeclaredConstructor(types.toArray(new Class<?>[0])));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(type + " is a record", e);
      }
    }

    Object create(List<@Nullable Object> values) {
      try {
        return constructor.newInstance(values.toArray());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a report's records take every value", e);
      }
    }
  }
}

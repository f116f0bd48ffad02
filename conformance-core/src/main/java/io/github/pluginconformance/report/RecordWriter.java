package io.github.pluginconformance.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the records of a report as JSON: texts, numbers, flags, lists, maps by text, and records
 * of these.
 */
final class RecordWriter {

  private final JsonGenerator out;
  private final Map<Class<?>, List<Field>> fields = new HashMap<>();

  RecordWriter(JsonGenerator out) {
    this.out = out;
  }

  /** Writes a value; its texts well-formed. */
  void write(@Nullable Object value) throws IOException {
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
      writeItems(items);
    } else if (value instanceof Map<?, ?> members) {
      writeMembers(members);
    } else {
      writeRecord((Record) value);
    }
  }

  private void writeItems(List<?> items) throws IOException {
    out.writeStartArray();
    for (Object item : items) {
      write(item);
    }
    out.writeEndArray();
  }

  private void writeMembers(Map<?, ?> members) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> member : members.entrySet()) {
      out.writeFieldName(WellFormed.text((String) member.getKey()));
      write(member.getValue());
    }
    out.writeEndObject();
  }

  private void writeRecord(Record record) throws IOException {
    out.writeStartObject();
    for (Field field : fields.computeIfAbsent(record.getClass(), RecordWriter::fields)) {
      Object value = valueOf(field, record);
      if (!isLeftOut(field, value)) {
        out.writeFieldName(field.getName());
        write(value);
      }
    }
    out.writeEndObject();
  }

  private static boolean isLeftOut(Field field, @Nullable Object value) {
    JsonInclude include = field.getAnnotation(JsonInclude.class);
    boolean empty =
        value instanceof List<?> items
            && items.isEmpty()
            && include != null
            && include.value() == JsonInclude.Include.NON_EMPTY;
    return empty || (value == null && include != null);
  }

  private static @Nullable Object valueOf(Field field, Record record) {
    try {
      return field.get(record);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("the fields have been opened", e);
    }
  }

  /** The fields of a record class in their order. */
  private static List<Field> fields(Class<?> type) {
    try {
      List<Field> fields = new ArrayList<>();
      for (RecordComponent component : type.getRecordComponents()) {
        Field field = type.getDeclaredField(component.getName());
        field.setAccessible(true);
        fields.add(field);
      }
      return fields;
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(type + " is a record", e);
    }
  }
}

package io.github.pluginconformance.maven.fork;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes and reads texts, lists and maps of them, each after a letter that says which it is. */
final class Trees {

  private static final char TEXT = 'T';
  private static final char LIST = 'L';
  private static final char MAP = 'M';

  private Trees() {}

  static void write(Object tree, DataOutputStream to) throws IOException {
    if (tree instanceof Map<?, ?> map) {
      begin(MAP, map.size(), to);
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        write(entry.getKey(), to);
        write(entry.getValue(), to);
      }
    } else if (tree instanceof List<?> list) {
      begin(LIST, list.size(), to);
      for (Object item : list) {
        write(item, to);
      }
    } else {
      byte[] text = ((String) tree).getBytes(StandardCharsets.UTF_8);
      begin(TEXT, text.length, to);
      to.write(text);
    }
  }

  private static void begin(char kind, int size, DataOutputStream to) throws IOException {
    to.writeByte(kind);
    to.writeInt(size);
  }

  /**
   * The next tree.
   *
   * @throws EOFException where there is none
   */
  static Object read(DataInputStream from) throws IOException {
    byte kind = from.readByte();
    int size = from.readInt();
    return switch (kind) {
      case MAP -> map(size, from);
      case LIST -> list(size, from);
      case TEXT -> text(size, from);
      default -> throw new IOException("no tree begins with the byte " + kind);
    };
  }

  /** The next tree, which is a map. */
  @SuppressWarnings("unchecked")
  static <T> Map<String, T> readMap(DataInputStream from) throws IOException {
    return (Map<String, T>) read(from);
  }

  private static Map<String, Object> map(int size, DataInputStream from) throws IOException {
    Map<String, Object> map = new TreeMap<>();
    for (int entry = 0; entry < size; entry++) {
      map.put((String) read(from), read(from));
    }
    return map;
  }

  private static List<Object> list(int size, DataInputStream from) throws IOException {
    List<Object> list = new ArrayList<>();
    for (int item = 0; item < size; item++) {
      list.add(read(from));
    }
    return list;
  }

  private static String text(int size, DataInputStream from) throws IOException {
    byte[] text = from.readNBytes(size);
    if (text.length < size) {
      throw new EOFException();
    }
    return new String(text, StandardCharsets.UTF_8);
  }
}

package io.github.pluginconformance.maven.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.maven.fork.Message.Kind;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "two\nlines\r\n",
        "\roperation 30   \r",
        "C:\\new\\table \\\\",
        "münster 🎉 \u0001"
      })
  void should_be_one_line_and_come_back_as_it_was(String text) {
    Message message = new Message(Kind.OUTPUT, text);

    assertThat(message.line()).doesNotContain("\n", "\r");
    assertThat(Message.of(message.line())).isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "OUTPUT x", "[agent] started \\n", "plugin-conformance OUTPUT x"})
  void should_take_no_line_of_others_for_a_message(String line) {
    assertThat(Message.of(line)).isEqualTo(new Message(Kind.STRAY, line));
  }

  @Test
  void should_send_what_is_printed_in_order_and_nothing_by_halves() {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    MessageOutput messages = new MessageOutput(sent);
    PrintStream out = new PrintStream(messages, true, StandardCharsets.UTF_8);

    out.print("ü");
    out.print("ber\r");
    out.flush();
    messages.send(Kind.SERVER, "todo");
    out.println("done");
    out.flush();

    assertThat(sent.toString(StandardCharsets.UTF_8).lines().map(Message::of).toList())
        .filteredOn(message -> message.kind() != Kind.OUTPUT)
        .containsExactly(new Message(Kind.SERVER, "todo"));
    assertThat(printed(sent)).containsExactly("über\r", "done" + System.lineSeparator());
  }

  /** What was printed before and after the other message. */
  private static List<String> printed(ByteArrayOutputStream sent) {
    List<Message> all = sent.toString(StandardCharsets.UTF_8).lines().map(Message::of).toList();
    int other = all.indexOf(new Message(Kind.SERVER, "todo"));
    return List.of(text(all.subList(0, other)), text(all.subList(other + 1, all.size())));
  }

  private static String text(List<Message> messages) {
    return String.join("", messages.stream().map(Message::text).toList());
  }
}

package io.github.pluginconformance.examples.broken;

import io.github.pluginconformance.examples.todo.Todo;
import io.github.pluginconformance.examples.todo.TodoPages;
import io.github.pluginconformance.examples.todo.TodoReply;
import io.github.pluginconformance.examples.todo.TodoServer;
import io.github.pluginconformance.examples.todo.TodoStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The todo plugin with five faults that real plugins were seen to have. */
public final class BrokenServer extends TodoServer {

  private BrokenServer(int port) throws IOException {
    super(port, new TodoStore(PUBLIC_URL), new PagesWithoutImage());
  }

  /** Starts the plugin on the port of the first argument and runs until the process is stopped. */
  public static void main(String[] arguments) throws IOException {
    BrokenServer plugin = new BrokenServer(Integer.parseInt(arguments[0]));
    System.out.println("The broken plugin is running at " + plugin.url());
  }

  @Override
  protected TodoReply answer(String method, String[] path, byte[] body) throws IOException {
    TodoReply reply = super.answer(method, path, body);
    if (method.equals("GET") && path.length == 3 && path[1].equals("todos")) {
      return withIdsAsText(reply);
    }
    return method.equals("POST") ? added(reply) : reply;
  }

  @Override
  protected TodoReply file(String name, String contentType) throws IOException {
    TodoReply file = super.file(name, contentType);
    if (!name.equals("ai-plugin.json")) {
      return file;
    }
    // Fault: a name that is longer than the platform takes.
    String manifest =
        new String(file.body(), StandardCharsets.UTF_8)
            .replace("\"Todo Lists\"", "\"Todo Lists for the Whole Family\"");
    return new TodoReply(200, contentType, manifest.getBytes(StandardCharsets.UTF_8));
  }

  /** Fault: the list gives ids as text where the document promises numbers. */
  private static TodoReply withIdsAsText(TodoReply reply) {
    String json = new String(reply.body(), StandardCharsets.UTF_8);
    String changed = json.replaceAll("\"id\":([0-9]+)", "\"id\":\"$1\"");
    return new TodoReply(
        reply.status(), reply.contentType(), changed.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Two faults: input that is not understood breaks the server instead of being refused, and
   * success has a status that the document does not declare.
   */
  private static TodoReply added(TodoReply reply) {
    return reply.status() == 400
        ? TodoReply.problem(500, "java.lang.NullPointerException")
        : new TodoReply(200, reply.contentType(), reply.body());
  }

  /** Fault: pages without a picture for the preview. */
  private static final class PagesWithoutImage extends TodoPages {

    PagesWithoutImage() {
      super(PUBLIC_URL);
    }

    @Override
    public String todo(Todo todo) {
      return super.todo(todo)
          .lines()
          .filter(line -> !line.contains("og:image"))
          .reduce("", (page, line) -> page + line + "\n");
    }
  }
}

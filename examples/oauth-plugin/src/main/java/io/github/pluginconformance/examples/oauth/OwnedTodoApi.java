package io.github.pluginconformance.examples.oauth;

import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The API that the model calls, for the user whose token comes with the call. */
@RestController
class OwnedTodoApi {

  private final Todos todos;

  OwnedTodoApi(Todos todos) {
    this.todos = todos;
  }

  @GetMapping("/todos")
  List<OwnedTodo> list(Principal user) {
    return todos.of(user.getName());
  }

  @PostMapping("/todos")
  ResponseEntity<Object> add(Principal user, @RequestBody NewTodo todo) {
    return todo.isUsable()
        ? ResponseEntity.status(HttpStatus.CREATED).body(todos.add(user.getName(), todo.text()))
        : ResponseEntity.badRequest().body(new OAuthRefusal("text must have 1 to 200 characters"));
  }

  @DeleteMapping("/todos/{id}")
  ResponseEntity<Object> remove(Principal user, @PathVariable("id") String id) {
    return todos.remove(user.getName(), id)
        ? ResponseEntity.noContent().build()
        : ResponseEntity.status(HttpStatus.NOT_FOUND).body(new OAuthRefusal("no such todo"));
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<OAuthRefusal> unreadable() {
    return ResponseEntity.badRequest()
        .body(new OAuthRefusal("the body must be a JSON object with a text"));
  }
}

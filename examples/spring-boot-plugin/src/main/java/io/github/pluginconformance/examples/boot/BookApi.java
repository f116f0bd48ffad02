package io.github.pluginconformance.examples.boot;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The API that the model calls. */
@RestController
@RequestMapping("/books")
@Refusals
class BookApi {

  private final Books books;

  BookApi(Books books) {
    this.books = books;
  }

  @GetMapping
  @Operation(operationId = "getBooks", summary = "Lists all books, oldest first")
  @ApiResponse(responseCode = "200", description = "All books")
  BookList list() {
    return new BookList(books.all());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "addBook",
      summary = "Adds a book to the list",
      extensions =
          @Extension(
              properties =
                  @ExtensionProperty(
                      name = "x-openai-isConsequential",
                      value = "true",
                      parseValue = true)))
  @ApiResponse(responseCode = "201", description = "The book as it was added")
  Book add(@Valid @RequestBody NewBook book) {
    return books.add(book);
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getBook", summary = "Shows one book")
  @ApiResponse(responseCode = "200", description = "The book")
  @Missing
  Book show(
      @Parameter(description = "The id of a book, as the list gives it") @PathVariable UUID id) {
    return books.find(id).orElseThrow(BookApi::missing);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "removeBook",
      summary = "Removes a book from the list",
      extensions =
          @Extension(
              properties =
                  @ExtensionProperty(
                      name = "x-openai-isConsequential",
                      value = "true",
                      parseValue = true)))
  @ApiResponse(responseCode = "204", description = "The book is off the list")
  @Missing
  void remove(
      @Parameter(description = "The id of a book, as the list gives it") @PathVariable UUID id) {
    if (!books.remove(id)) {
      throw missing();
    }
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such book on the list");
  }
}

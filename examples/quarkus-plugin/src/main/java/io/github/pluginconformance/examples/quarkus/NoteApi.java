package io.github.pluginconformance.examples.quarkus;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The API that the model calls. */
@Path("/notes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NoteApi {

  private final Notes notes;

  NoteApi(Notes notes) {
    this.notes = notes;
  }

  @GET
  @Operation(summary = "Lists all notes, oldest first")
  @APIResponse(responseCode = "200", description = "All notes")
  public List<Note> getNotes() {
    return notes.all();
  }

  @POST
  @Operation(summary = "Keeps a note")
  @Extension(name = "x-openai-isConsequential", value = "true", parseValue = true)
  @APIResponseSchema(
      value = Note.class,
      responseCode = "201",
      responseDescription = "The note as it was kept")
  @APIResponse(
      responseCode = "400",
      description = "The note cannot be kept; the answer says why",
      content = @Content(schema = @Schema(implementation = NoteRefusal.class)))
  public Response addNote(NewNote note) {
    return isUsable(note)
        ? Response.status(Status.CREATED).entity(notes.add(note.text())).build()
        : refusal(Status.BAD_REQUEST, "text must have 1 to 500 characters");
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Shows one note")
  @APIResponseSchema(value = Note.class, responseDescription = "The note")
  @APIResponse(
      responseCode = "404",
      description = "There is no such note",
      content = @Content(schema = @Schema(implementation = NoteRefusal.class)))
  public Response getNote(
      @Parameter(description = "The id of a note, as the list gives it") @PathParam("id") long id) {
    return notes
        .find(id)
        .map(note -> Response.ok(note).build())
        .orElseGet(() -> refusal(Status.NOT_FOUND, "there is no such note"));
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Throws a note away")
  @Extension(name = "x-openai-isConsequential", value = "true", parseValue = true)
  @APIResponse(responseCode = "204", description = "The note is gone")
  @APIResponse(
      responseCode = "404",
      description = "There is no such note",
      content = @Content(schema = @Schema(implementation = NoteRefusal.class)))
  public Response removeNote(
      @Parameter(description = "The id of a note, as the list gives it") @PathParam("id") long id) {
    return notes.remove(id)
        ? Response.noContent().build()
        : refusal(Status.NOT_FOUND, "there is no such note");
  }

  private static boolean isUsable(NewNote note) {
    return note != null
        && note.text() != null
        && !note.text().isEmpty()
        && note.text().codePointCount(0, note.text().length()) <= 500;
  }

  private static Response refusal(Status status, String error) {
    return Response.status(status).entity(new NoteRefusal(error)).build();
  }
}

package io.github.pluginconformance.examples.quarkus;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Quarkus itself refuses with an empty body, where the document promises JSON. */
public class BareRefusals {

  /** An id that is no number, a method that is not there, a body that is no JSON. */
  @ServerExceptionMapper
  public Response refused(WebApplicationException refused) {
    return refusal(refused.getResponse().getStatus(), refused.getMessage());
  }

  /** JSON of another shape. */
  @ServerExceptionMapper
  public Response mismatched(MismatchedInputException mismatched) {
    return refusal(400, mismatched.getOriginalMessage());
  }

  private static Response refusal(int status, String error) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON)
        .entity(new NoteRefusal(error))
        .build();
  }
}

package io.github.pluginconformance.evidence;

/**
 * How many requests the run could send in all, where the user left it to the number of operations.
 */
public record RequestBudget(int requests, int operations) implements Joinable<RequestBudget> {

  @Override
  public RequestBudget and(RequestBudget other) {
    return new RequestBudget(requests + other.requests, operations + other.operations);
  }
}

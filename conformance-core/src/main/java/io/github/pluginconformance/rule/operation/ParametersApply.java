package io.github.pluginconformance.rule.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.openapi.contract.AnswerJson;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.operation.asked.AskedRange;
import io.github.pluginconformance.rule.operation.asked.ChosenSeveral;
import io.github.pluginconformance.rule.operation.asked.LeftOut;
import io.github.pluginconformance.rule.operation.asked.ListFault;
import io.github.pluginconformance.rule.operation.asked.ListRequests;
import io.github.pluginconformance.rule.operation.asked.OwnedList;
import io.github.pluginconformance.rule.operation.asked.PageParts;
import io.github.pluginconformance.rule.operation.asked.PageWalk;
import io.github.pluginconformance.rule.operation.asked.SortedList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** A list shows what its filters and its limit ask for. */
final class ParametersApply extends CallRule {

  /** The page that gave a cursor was asked for not long before. */
  private static final int NEAR = 12;

  private static final Comparator<Call> IN_ORDER =
      Comparator.comparingInt(call -> call.exchange().id());

  ParametersApply() {
    super(
        "operation/parameters-apply",
        Level.WARNING,
        "Filters, limits and orders of a list are applied",
        Basis.PRACTICE);
  }

  @Override
  void look(CallJudging judging) {
    judging.nothingMeans("no list was asked for a part of what it holds");
    ListRequests requests = ListRequests.of(judging.evidence());
    BiPredicate<Call, Call> onlyReads = ListRequests.onlyReads(judging.calls());
    judging.calls().stream()
        .filter(ParametersApply::isAnsweredRead)
        .forEach(call -> look(call, requests, onlyReads, judging));
  }

  private static boolean isAnsweredRead(Call call) {
    return ListRequests.reads(call)
        && !call.intent().isOfWrongInput()
        && call.succeeded()
        && call.breaches().isEmpty();
  }

  private static void look(
      Call call, ListRequests requests, BiPredicate<Call, Call> onlyReads, CallJudging judging) {
    Optional<JsonNode> list = onlyList(call);
    if (list.isEmpty()) {
      return;
    }
    List<JsonNode> items = Items.of(list.get());
    PageWalk.from(call, judging.callsLike(call), ParametersApply::size, onlyReads)
        .ifPresent(
            walk -> {
              judging.examined(walk.last());
              walk.fault().ifPresent(fault -> report(fault, judging));
            });
    PageParts.from(call, judging.callsLike(call), ParametersApply::items)
        .ifPresent(
            pages -> {
              judging.examined(pages.first());
              pages.fault().ifPresent(fault -> report(fault, judging));
            });
    requests.passesOver(call).ifPresent(name -> passed(call, name, items, judging));
    requests.searches(call).ifPresent(words -> searched(call, words, items, judging));
    requests.cursor(call).ifPresent(cursor -> continued(call, cursor, items, judging));
    requests.ranges(call).forEach(range -> range(call, range, items, judging));
    Optional<List<JsonNode>> whole =
        ListRequests.query(call).size() == 1
            ? wholeBefore(call, judging)
                .filter(all -> onlyReads.test(all, call))
                .map(all -> items(all))
            : Optional.empty();
    ChosenSeveral.in(call).forEach(chosen -> several(call, chosen, items, whole, judging));
    OwnedList.in(call).forEach(owned -> owned(call, owned, items, judging));
    SortedList.of(call, items).ifPresent(sorted -> sorted(call, sorted, judging));
    for (ListRequests.Asked asked : requests.in(call)) {
      judging.examined(call);
      if (asked.isSize() && items.size() > asked.size()) {
        judging.found(
            call,
            judging
                .finding(call, "The list holds more than " + asked.inWords() + " asks for")
                .at(asked.name())
                .comparing("at most " + asked.size() + " items", items.size() + " items"));
      } else if (!asked.isSize()) {
        items.stream()
            .filter(asked::excludes)
            .findFirst()
            .ifPresentOrElse(
                item -> report(call, asked, item, judging),
                () ->
                    whole
                        .flatMap(
                            all ->
                                LeftOut.of(
                                    call, asked.name(), asked.inWords(), items, all, asked::wants))
                        .ifPresent(fault -> report(fault, judging)));
      }
    }
  }

  /**
   * What is passed over is not shown. A list of one tells nothing, and neither does one that has
   * changed in between.
   */
  private static void passed(Call call, String name, List<JsonNode> items, CallJudging judging) {
    Optional<List<JsonNode>> whole = whole(call, judging);
    if (whole.isPresent()) {
      judging.examined(call);
    }
    if (items.size() > 1 && whole.filter(items::equals).isPresent()) {
      judging.found(
          call,
          judging
              .finding(call, "The list is the same with " + name + " as without it")
              .at(name)
              .comparing("a list that begins further on", items.size() + " items, all as before"));
    }
  }

  private static int size(Call call) {
    return items(call).size();
  }

  private static List<JsonNode> items(Call call) {
    return onlyList(call).map(Items::of).orElse(List.of());
  }

  private static void report(ListFault fault, CallJudging judging) {
    judging.found(
        fault.call(),
        judging
            .finding(fault.call(), fault.what())
            .at(fault.place())
            .comparing(fault.expected(), fault.actual()));
  }

  /** Things of the ids that are asked for, all of them and no others. */
  private static void several(
      Call call,
      ChosenSeveral chosen,
      List<JsonNode> items,
      Optional<List<JsonNode>> whole,
      CallJudging judging) {
    judging.examined(call);
    chosen
        .stranger(items)
        .map(
            item ->
                new ListFault(
                    call,
                    "The list shows what " + chosen.inWords() + " should leave out",
                    chosen.name(),
                    "items of these alone",
                    Items.inWords(item)))
        .or(
            () ->
                whole.flatMap(
                    all ->
                        LeftOut.of(
                            call, chosen.name(), chosen.inWords(), items, all, chosen::wants)))
        .ifPresent(fault -> report(fault, judging));
  }

  private static void owned(Call call, OwnedList owned, List<JsonNode> items, CallJudging judging) {
    if (owned.isShownBy(items)) {
      judging.examined(call);
      owned.fault(call, items).ifPresent(fault -> report(fault, judging));
    }
  }

  private static void sorted(Call call, SortedList sorted, CallJudging judging) {
    judging.examined(call);
    sorted.fault(call).ifPresent(fault -> report(fault, judging));
  }

  /** The latest list before that was asked for without any wish. */
  private static Optional<List<JsonNode>> whole(Call call, CallJudging judging) {
    return wholeBefore(call, judging).flatMap(ParametersApply::onlyList).map(Items::of);
  }

  private static Optional<Call> wholeBefore(Call call, CallJudging judging) {
    return judging.callsLike(call).stream()
        .takeWhile(one -> one.exchange().id() < call.exchange().id())
        .filter(one -> one.succeeded() && !ListRequests.asks(one) && isOfSameList(one, call))
        .reduce((one, later) -> later);
  }

  private static boolean isOfSameList(Call one, Call other) {
    return one.exchange()
        .request()
        .uri()
        .getRawPath()
        .equals(other.exchange().request().uri().getRawPath());
  }

  /** A search that finds what is near shows it in another order; words that are in nothing. */
  private static void searched(
      Call call, ListRequests.Asked words, List<JsonNode> items, CallJudging judging) {
    boolean nowhere = items.stream().noneMatch(item -> JsonText.of(item).contains(words.value()));
    if (items.size() > 2 && nowhere && whole(call, judging).filter(items::equals).isPresent()) {
      judging.found(
          call,
          judging
              .finding(call, "The list is the same with " + words.name() + " as without it")
              .at(words.name())
              .comparing("what has these words", items.size() + " items, none with them"));
    }
  }

  /** The page behind a cursor that the plugin itself gave is not the one that gave it. */
  private static void continued(
      Call call, ListRequests.Asked cursor, List<JsonNode> items, CallJudging judging) {
    List<Call> like = judging.callsLike(call);
    int at = Collections.binarySearch(like, call, IN_ORDER);
    for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
      Call before = like.get(i);
      if (before.succeeded() && ListRequests.asksTheSame(before, call, cursor.name())) {
        judging.examined(call);
        boolean gave =
            CallQuestions.body(before)
                .filter(body -> body.contains('"' + cursor.value() + '"'))
                .isPresent();
        List<JsonNode> first = onlyList(before).map(Items::of).orElse(List.of());
        if (gave && !items.isEmpty() && items.equals(first)) {
          judging.found(
              call,
              judging
                  .finding(call, "The page behind a cursor is the one that gave the cursor")
                  .at(cursor.name())
                  .comparing("the next items", items.size() + " items, all as before"));
        }
        return;
      }
    }
  }

  private static void range(
      Call call, AskedRange range, List<JsonNode> items, CallJudging judging) {
    judging.examined(call);
    range.fault(call, items).ifPresent(fault -> report(fault, judging));
  }

  private static void report(
      Call call, ListRequests.Asked asked, JsonNode item, CallJudging judging) {
    judging.found(
        call,
        judging
            .finding(call, "The list shows what " + asked.inWords() + " should leave out")
            .at(asked.name())
            .comparing("items with " + asked.inWords(), shown(asked, item)));
  }

  private static String shown(ListRequests.Asked asked, JsonNode item) {
    return Items.inWords(item)
        + " with "
        + asked.property(item).map(JsonText::of).orElse("no such value");
  }

  /** The list of an answer that holds just one, so that it is certain what a limit is about. */
  private static Optional<JsonNode> onlyList(Call call) {
    Optional<JsonNode> body =
        call.exchange().isComplete()
            ? call.exchange().received().flatMap(AnswerJson::salvaged)
            : Optional.empty();
    if (body.isEmpty() || body.get().isArray()) {
      return body;
    }
    List<JsonNode> lists = new ArrayList<>();
    for (JsonNode value : body.get()) {
      if (value.isArray()) {
        lists.add(value);
      }
    }
    return lists.size() == 1 ? Optional.of(lists.get(0)) : Optional.empty();
  }
}

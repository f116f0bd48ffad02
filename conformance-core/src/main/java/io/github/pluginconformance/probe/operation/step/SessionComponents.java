package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.evidence.auth.KeyPlace;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.probe.RunIdentity;
import io.github.pluginconformance.probe.operation.own.AnswerDigest;
import io.github.pluginconformance.probe.operation.own.AnsweredLists;
import io.github.pluginconformance.probe.operation.own.CallLog;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.FreeNames;
import io.github.pluginconformance.probe.operation.own.FreshTraces;
import io.github.pluginconformance.probe.operation.own.KnownVersions;
import io.github.pluginconformance.probe.operation.own.LearnedValues;
import io.github.pluginconformance.probe.operation.own.Ledger;
import io.github.pluginconformance.probe.operation.own.LedgerFile;
import io.github.pluginconformance.probe.operation.own.OwnIdentity;
import io.github.pluginconformance.probe.operation.own.Ownership;
import io.github.pluginconformance.probe.operation.own.RemovedEntries;
import io.github.pluginconformance.probe.operation.own.ShownNames;
import io.github.pluginconformance.probe.operation.own.Sightings;
import io.github.pluginconformance.probe.operation.request.CallPreparer;
import io.github.pluginconformance.probe.operation.request.Inventor;
import io.github.pluginconformance.probe.operation.request.OwnNames;
import io.github.pluginconformance.probe.operation.request.PreferredValues;
import io.github.pluginconformance.probe.operation.request.Preparation;
import io.github.pluginconformance.probe.operation.request.ReferredThings;
import io.github.pluginconformance.probe.operation.request.RequestWriter;
import io.github.pluginconformance.probe.operation.request.SampleInventor;
import io.github.pluginconformance.probe.operation.send.CallSender;
import io.github.pluginconformance.probe.operation.send.CleanUpReserve;
import io.github.pluginconformance.probe.operation.send.Consent;
import io.github.pluginconformance.probe.operation.send.FreeLooks;
import io.github.pluginconformance.probe.operation.send.GrownLimits;
import io.github.pluginconformance.probe.operation.send.LivenessMonitor;
import io.github.pluginconformance.probe.operation.send.OfflineFetcher;
import io.github.pluginconformance.probe.operation.send.Pauses;
import io.github.pluginconformance.probe.operation.send.PlaceGuard;
import io.github.pluginconformance.probe.operation.send.RequestQuota;
import io.github.pluginconformance.probe.operation.send.RetryAfterPolicy;
import io.github.pluginconformance.probe.operation.send.SendPreconditions;
import io.github.pluginconformance.probe.operation.send.StateReaders;
import io.github.pluginconformance.probe.operation.send.WriteGuard;
import io.github.pluginconformance.probe.operation.shape.DeclaredConfirmations;
import io.github.pluginconformance.probe.operation.shape.IdentitySlots;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.OperationShapes;
import io.github.pluginconformance.probe.operation.shape.Roles;
import io.github.pluginconformance.probe.operation.watch.Remainders;
import io.github.pluginconformance.probe.operation.watch.WriteWatch;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Limits;
import io.github.pluginconformance.settings.Settings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** What a session is made of, put together once. */
public record SessionComponents(
    Settings settings,
    Contract contract,
    OperationShapes shapes,
    IdentitySlots identities,
    OwnIdentity own,
    DeclaredConfirmations confirmations,
    Consent consent,
    Ledger ledger,
    LearnedValues knowledge,
    CallLog log,
    CallPreparer preparer,
    StateReaders readers,
    LivenessMonitor liveness,
    RetryAfterPolicy retryAfter,
    CleanUpReserve reserve,
    AnswerDigest learning,
    SendPreconditions preconditions,
    CallSender sending,
    RequestQuota shares,
    WriteWatch watch,
    Remainders remainders) {

  /** What depends on the machine the run is on. */
  public record Machine(Pauses pauses, InstantSource clock, LongSupplier nanoTime) {

    public static Machine real() {
      return new Machine(Pauses.real(), InstantSource.system(), System::nanoTime);
    }
  }

  public static SessionComponents of(
      RunContext context, Contract contract, Inventor inventor, Machine machine) {
    Settings settings = context.settings();
    Fetcher fetcher = context.fetcher();
    Limits limits = GrownLimits.of(settings, contract.document().operations().size());
    OperationShapes shapes = new OperationShapes(contract.document(), settings);
    IdentitySlots identities = new IdentitySlots(shapes);
    OwnIdentity own = new OwnIdentity(contract, context.identity());
    DeclaredConfirmations confirmations =
        new DeclaredConfirmations(settings, contract.document().operations());
    Ledger ledger = new Ledger(new LedgerFile(settings, context.identity(), context.redactor()));
    CallLog log = new CallLog();
    Consent consent = new Consent(settings, shapes, confirmations, ledger, own);
    LearnedValues knowledge = new LearnedValues(contract, ledger);
    AnsweredLists lists = new AnsweredLists(log, shapes, own);
    RequestWriter writer =
        new RequestWriter(
            settings.target().namedOrigin(),
            context::renewed,
            shapes.schemas(),
            settings.profile().sendsFiles() ? contract.document().location() : null);
    Roles roles = new Roles(shapes);
    ReferredThings references = new ReferredThings(roles, knowledge);
    PreferredValues values =
        new PreferredValues(
            settings,
            knowledge,
            identities,
            own,
            lists,
            new KnownVersions(log, shapes, lists),
            shapes,
            references,
            operation -> consent.forbidden(operation).isEmpty());
    Ownership ownership = new Ownership(ledger, own);
    ShownNames shown = new ShownNames(shapes, log);
    OwnNames names = new OwnNames(settings, roles, confirmations, ownership, shown, own);
    CallPreparer preparer =
        new CallPreparer(
            values,
            references,
            names,
            inventor,
            writer,
            contract,
            context::credential,
            () -> keyPlace(context));
    LivenessMonitor liveness =
        new LivenessMonitor(fetcher, contract.document().location(), machine.pauses());
    RetryAfterPolicy retryAfter = new RetryAfterPolicy(machine.pauses(), machine.clock());
    CleanUpReserve reserve =
        new CleanUpReserve(limits, fetcher::requests, ledger, machine.nanoTime());
    AnswerDigest learning =
        new AnswerDigest(
            shapes,
            knowledge,
            ledger,
            new RemovedEntries(ledger, lists),
            confirmations,
            lists,
            own,
            new Sightings(ledger, own, log),
            log);
    StateReaders readers = new StateReaders(settings, shapes, consent, preparer);
    WriteGuard guard =
        new WriteGuard(
            settings,
            roles,
            confirmations,
            ownership,
            shown,
            own,
            new FreeLooks(
                shapes,
                consent,
                preparer,
                log,
                new FreeNames(shapes, log, ledger),
                own,
                readers::alike),
            new PlaceGuard(ledger, lists, readers, own));
    SendPreconditions preconditions =
        new SendPreconditions(consent, guard, shapes, liveness, retryAfter, reserve);
    WriteWatch watch =
        new WriteWatch(
            shapes,
            log,
            ledger,
            learning,
            confirmations,
            own,
            preparer,
            readers::alike,
            () -> reserve.left() < limits.requests() / 2);
    reserve.countLists(watch::listCount);
    CallSender sending =
        new CallSender(
            fetcher,
            contract,
            writer,
            preconditions,
            ledger,
            learning,
            log,
            own,
            watch,
            machine.pauses());
    return new SessionComponents(
        settings,
        contract,
        shapes,
        identities,
        own,
        confirmations,
        consent,
        ledger,
        knowledge,
        log,
        preparer,
        readers,
        liveness,
        retryAfter,
        reserve,
        learning,
        preconditions,
        sending,
        new RequestQuota(limits.requests()),
        watch,
        new Remainders(watch, shapes, ledger, own));
  }

  private static Optional<KeyPlace> keyPlace(RunContext context) {
    return context
        .evidence()
        .part(AuthSeen.class)
        .flatMap(seen -> Optional.ofNullable(seen.declaration().key()));
  }

  /** Components that can prepare but not send. */
  public static SessionComponents withoutRun(ApiDocument document, Settings settings) {
    Contract contract = Contract.of(document);
    RunContext nowhere =
        new RunContext(
            settings,
            new OfflineFetcher(),
            new EvidenceCollector(settings),
            new Redactor(),
            RunIdentity.planned(settings.seed()));
    return of(nowhere, contract, new SampleInventor(contract, settings.seed()), Machine.real());
  }

  public FreshTraces freshTraces() {
    return new FreshTraces(own, shapes, log);
  }

  /** The operations that each step calls. */
  public Candidates candidates() {
    return new Candidates(this);
  }

  /**
   * Prepares a call and sends it; what is missing is noted as the reason why the operation was not
   * called.
   */
  void call(OperationShape shape, CallTarget callTarget, Call.Intent intent, String variant) {
    noted(shape, preparer.prepare(shape, callTarget))
        .ifPresent(call -> sending.send(call, intent, variant));
  }

  /** The call if it is ready; else notes what is missing for it. */
  Optional<PreparedCall> noted(OperationShape shape, Preparation preparation) {
    String missing = preparation.missing();
    if (missing != null) {
      log.reason(shape.operation(), missing);
    }
    return preparation.ready();
  }

  /** What the run created or did and nothing has taken back, in words. */
  public List<String> leftBehind() {
    List<String> words = new ArrayList<>(remainders.inWords());
    words.addAll(new UncertainCreates(this).open());
    words.addAll(learning.effects());
    return words;
  }
}

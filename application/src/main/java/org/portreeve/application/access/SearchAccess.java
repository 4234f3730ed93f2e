package org.portreeve.application.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;

/** Finds who may do something, on what, or what somebody may do: exactly what {@link EvaluateAccess} would allow. */
@UseCase
public final class SearchAccess {
    private static final String ANYTHING = "*";

    private final EvaluateAccess evaluate;

    /** Decides as {@code evaluate} does. */
    public SearchAccess(EvaluateAccess evaluate) {
        this.evaluate = evaluate;
    }

    /** Where and when; the moment is null for now. */
    public record Where(
            TenantId tenant,
            @Nullable SubtenantId subtenant,
            @Nullable Instant at) {}

    /** Which part of the results: after which of them, null for from the beginning, and how many at most. */
    public record Part(@Nullable String after, int limit) {}

    /** What came of it. */
    public sealed interface Outcome {}

    /** Some results in a fixed order; next is what to go on after, and means nothing where there is no more. */
    public record Found(
            List<String> ids, boolean more, @Nullable String next, long revision) implements Outcome {
        /** Keeps a copy. */
        public Found {
            ids = List.copyOf(ids);
        }
    }

    /** The key lacks a scope. */
    public record Forbidden(ApiKey.Scope missing) implements Outcome {}

    /** The past cannot be searched yet. */
    public record PastUnavailable() implements Outcome {}

    /** The members who may do {@code request}, by what they answer to as subjects of that kind. */
    public Outcome people(Actor.Service actor, Where where, Subject.Kind kind, AccessRequest request, Part part) {
        return search(actor, where, view -> {
            SubjectIndex index = view.index();
            if (index == null || kind == Subject.Kind.OTHER) {
                return none(view);
            }
            return collect(view, after(index.inOrder(), part), UserId::toString, part, user -> {
                Subject subject = index.called(kind, user);
                return subject != null && allows(view, where, subject, request) ? subject.id() : null;
            });
        });
    }

    /** The resources of {@code type} for which the subject may do what {@code request} makes of each. */
    public Outcome resources(
            Actor.Service actor,
            Where where,
            Subject subject,
            String type,
            Function<String, AccessRequest> request,
            Part part) {
        return search(actor, where, view -> named(view, where, subject, resourcesOf(type, view), request, part));
    }

    /** The actions on things of {@code type} for which the subject may do what {@code request} makes of each. */
    public Outcome actions(
            Actor.Service actor,
            Where where,
            Subject subject,
            String type,
            Function<String, AccessRequest> request,
            Part part) {
        return search(actor, where, view -> named(view, where, subject, actionsOf(type, view), request, part));
    }

    private Outcome search(Actor.Service actor, Where where, Function<Lookout.View, Found> work) {
        if (!actor.has(ApiKey.Scope.DECIDE)) {
            return new Forbidden(ApiKey.Scope.DECIDE);
        }
        Lookout.View view = evaluate.lookout(actor).at(where.tenant());
        Instant at = where.at();
        if (at != null && at.isBefore(view.now())) {
            return actor.has(ApiKey.Scope.READ_HISTORY)
                    ? new PastUnavailable()
                    : new Forbidden(ApiKey.Scope.READ_HISTORY);
        }
        return work.apply(view);
    }

    private static Found named(
            Lookout.View view,
            Where where,
            Subject subject,
            NavigableSet<String> candidates,
            Function<String, AccessRequest> request,
            Part part) {
        String after = part.after();
        return collect(
                view,
                after == null ? candidates : candidates.tailSet(after, false),
                id -> id,
                part,
                id -> allows(view, where, subject, request.apply(id)) ? id : null);
    }

    private static <C> Found collect(
            Lookout.View view,
            Collection<C> candidates,
            Function<C, String> key,
            Part part,
            Function<C, @Nullable String> result) {
        List<String> ids = new ArrayList<>();
        String next = part.after();
        for (C candidate : candidates) {
            String id = result.apply(candidate);
            if (id != null && ids.size() == part.limit()) {
                return new Found(ids, true, next, view.snapshot().revision());
            }
            if (id != null) {
                ids.add(id);
                next = key.apply(candidate);
            }
        }
        return new Found(ids, false, null, view.snapshot().revision());
    }

    private static Found none(Lookout.View view) {
        return new Found(List.of(), false, null, view.snapshot().revision());
    }

    private static boolean allows(Lookout.View view, Where where, Subject subject, AccessRequest request) {
        return view.answer(new EvaluateAccess.Question(subject, where.tenant(), where.subtenant(), request, where.at()))
                .decision()
                .isAllowed();
    }

    private static List<UserId> after(List<UserId> users, Part part) {
        String last = part.after();
        if (last == null) {
            return users;
        }
        UserId user;
        try {
            user = new UserId(UUID.fromString(last));
        } catch (IllegalArgumentException _) {
            throw new Malformed("page.token", last);
        }
        int place = Collections.binarySearch(users, user);
        return users.subList(place < 0 ? -place - 1 : place + 1, users.size());
    }

    private static NavigableSet<String> resourcesOf(String type, Lookout.View view) {
        NavigableSet<String> ids = new TreeSet<>();
        TenantState tenant = view.snapshot().tenant();
        if (tenant == null) {
            return ids;
        }
        switch (type) {
            case "section" ->
                view.snapshot().catalogue().sections().keySet().forEach(section -> ids.add(section.value()));
            case "agent" -> tenant.agents().forEach((id, _) -> ids.add(id.value()));
            default -> {
                tenant.resources().stream()
                        .filter(resource -> resource.id().type().equals(type))
                        .forEach(resource -> ids.add(resource.id().id()));
                tenant.roles().stream()
                        .flatMap(role -> role.grants().values().stream())
                        .filter(grant -> grant.permission().resourceType().equals(type))
                        .forEach(grant -> addListed(grant, ids));
            }
        }
        ids.remove(ANYTHING);
        return ids;
    }

    private static void addListed(Grant grant, NavigableSet<String> ids) {
        switch (grant.resources()) {
            case Extent.All<String> _ -> {}
            case Extent.Listed<String>(var listed) -> ids.addAll(listed);
        }
    }

    private static NavigableSet<String> actionsOf(String type, Lookout.View view) {
        NavigableSet<String> actions = new TreeSet<>();
        if (type.equals("section")) {
            actions.add("open");
        }
        view.snapshot().catalogue().permissions().keySet().stream()
                .filter(permission -> permission.resourceType().equals(type))
                .map(Permission::action)
                .forEach(actions::add);
        return actions;
    }
}

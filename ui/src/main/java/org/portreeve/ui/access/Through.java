package org.portreeve.ui.access;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.access.Decision;
import org.portreeve.domain.access.Finding;
import org.portreeve.domain.access.Holding;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.state.TenantState;
import org.portreeve.ui.component.CellState;

/** Through what something is allowed, in words: the glyph, the names, since when and until when. */
public record Through(
        CellState glyph,
        String words,
        @Nullable Instant since,
        @Nullable Instant until) {
    private record One(
            CellState glyph,
            String words,
            @Nullable Instant since,
            @Nullable Instant until) {}

    /** What grants in {@code decision}; several sources stand beside each other, and the longest one says until when. */
    public static Through of(Decision decision, Catalogue catalogue, TenantState tenant, Membership member) {
        List<One> all = decision.grants()
                .flatMap(grant -> one(grant, catalogue, tenant, member).stream())
                .toList();
        if (all.isEmpty()) {
            return new Through(CellState.NOT_HELD, "", null, null);
        }
        One best = all.stream().filter(one -> one.until() == null).findFirst().orElse(all.getFirst());
        Instant until = all.stream().anyMatch(one -> one.until() == null)
                ? null
                : all.stream()
                        .map(One::until)
                        .flatMap(Stream::ofNullable)
                        .max(Instant::compareTo)
                        .orElse(null);
        Instant since = all.stream()
                .map(One::since)
                .flatMap(Stream::ofNullable)
                .min(Instant::compareTo)
                .orElse(null);
        String words = String.join(", ", all.stream().map(One::words).distinct().toList());
        return new Through(best.glyph(), words, since, until);
    }

    private static Optional<One> one(Finding.Grants grant, Catalogue catalogue, TenantState tenant, Membership member) {
        Instant joined = member.details().since();
        return switch (grant) {
            case Finding.TenantAdminCovers _ ->
                Optional.of(new One(CellState.BASE, words("base-role.admin"), joined, member.until()));
            case Finding.GateIsOpen _ ->
                Optional.of(new One(CellState.BASE, words("through.always"), joined, member.until()));
            case Finding.SectionIsOn(SectionId section) ->
                Optional.of(toggle(member.sections().get(section), member));
            case Finding.PageOpens(var permission) ->
                Optional.of(new One(CellState.DIRECT, permission.value(), null, member.until()));
            case Finding.AgentIsAllowed(var agent, boolean byDefault) ->
                Optional.of(new One(
                        CellState.DIRECT,
                        words(byDefault ? "through.agent-default" : "through.agent-allowed"),
                        null,
                        member.until()));
            case Finding.HoldingGrants(Holding holding) -> Optional.of(holding(holding, catalogue, tenant, member));
        };
    }

    /** Why: a default was copied when they joined; when somebody set a toggle, the history knows. */
    private static One toggle(@Nullable SectionToggle toggle, Membership member) {
        return toggle != null && toggle.origin() == SectionToggle.Origin.DEFAULT
                ? new One(
                        CellState.SECTION,
                        words("through.default"),
                        member.details().since(),
                        member.until())
                : new One(CellState.SECTION, words("through.toggle"), null, member.until());
    }

    private static One holding(Holding holding, Catalogue catalogue, TenantState tenant, Membership member) {
        Instant until = earlier(holding.window().until(), member.until());
        return switch (holding.source()) {
            case Holding.FromBaseRole _ ->
                new One(
                        CellState.BASE,
                        words(member.isTenantAdmin() ? "base-role.admin" : "base-role.user"),
                        member.details().since(),
                        until);
            case Holding.FromSection(SectionId id) -> {
                Section section = catalogue.section(id);
                yield new One(
                        CellState.SECTION,
                        words("through.section", section == null ? id.value() : section.name()),
                        null,
                        until);
            }
            case Holding.FromRole(RoleId id) -> {
                var assignment = member.roles().get(id);
                Instant since = assignment == null
                        ? null
                        : Objects.requireNonNullElse(assignment.window().from(), assignment.grantedAt());
                yield new One(
                        holding.window().until() == null ? CellState.DIRECT : CellState.WINDOW,
                        nameOf(id, tenant),
                        since,
                        until);
            }
            case Holding.FromProfile(ProfileId id, RoleId role) -> {
                var profile = tenant.profiles().get(id);
                var assignment = member.profiles().get(id);
                yield new One(
                        CellState.PROFILE,
                        words("through.profile", nameOf(role, tenant), profile == null ? id.value() : profile.name()),
                        assignment == null ? null : assignment.grantedAt(),
                        until);
            }
        };
    }

    private static String nameOf(RoleId id, TenantState tenant) {
        Role role = tenant.roles().get(id);
        return role == null ? id.value() : role.name();
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static String words(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}

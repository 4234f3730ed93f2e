package org.portreeve.application.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.access.PlanLock;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.FindPeople;
import org.portreeve.application.role.Capped;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.Difference;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.TenantId;

/** The permission matrix of a tenant, and how existing people stand to it; needs {@code section-default:manage}. */
@UseCase
public final class ReadMatrix {
    private static final Permission EDITS = new Permission("member:edit");

    private final Gatekeeper gatekeeper;

    /** Asks {@code gatekeeper}. */
    public ReadMatrix(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    /** How many existing people stand otherwise than the default says, by what made it so. */
    public record Differing(int olderDefault, int override) {
        /** Both. */
        public int all() {
            return olderDefault + override;
        }
    }

    /**
     * A section. Allowed: what newcomers get, where it is configurable. Features: what it needs, all of them. Opens: the first
     * plan that has them, null where none has. Capped: the code with which boundary or plan keep it shut; null for open.
     */
    public record Row(
            Section section,
            boolean allowed,
            Differing differing,
            Set<Feature> features,
            @Nullable PlanId opens,
            @Nullable DenialCode capped) {
        /** Keeps a copy. */
        public Row {
            features = Set.copyOf(features);
        }
    }

    /**
     * All sections in the order of the catalogue. People: how many have joined. Whether the actor sees who differs, and whether
     * they change people, is a courtesy: use cases and guards decide.
     */
    public record View(Snapshot snapshot, List<Row> rows, int people, boolean seesPeople, boolean changesPeople) {
        /** Keeps a copy. */
        public View {
            rows = List.copyOf(rows);
        }

        /** What newcomers get, for each configurable section. */
        public Map<SectionId, Boolean> defaults() {
            return ChangeDefaults.defaults(snapshot);
        }
    }

    /** Somebody who differs, and why. */
    public record Someone(Person person, Membership member, Difference why) {}

    /** Some of those who differ, by name; all: how many there are. */
    public record People(Snapshot snapshot, List<Someone> page, int all) {}

    /** The matrix; empty where there is no such tenant, or none for this actor. */
    public Optional<View> of(Actor actor, TenantId tenant) {
        return gatekeeper.enter(actor, tenant, ChangeDefaults.NEEDS).map(snapshot -> {
            TenantState state = Objects.requireNonNull(snapshot.tenant());
            Map<SectionId, int[]> counts = count(state, ChangeDefaults.defaults(snapshot));
            List<Row> rows = snapshot.catalogue().sections().values().stream()
                    .map(section -> row(section, snapshot, counts.getOrDefault(section.id(), new int[2])))
                    .toList();
            boolean sees = gatekeeper.may(actor, snapshot, FindPeople.NEEDS);
            return new View(snapshot, rows, joined(state), sees, sees && gatekeeper.may(actor, snapshot, EDITS));
        });
    }

    /**
     * Those who differ in {@code section} for one of the reasons {@code why}, from {@code offset} on; empty where there is no
     * such matrix for the actor, and for who may not see people, which takes {@code member:view}.
     */
    public Optional<People> differing(
            Actor actor, TenantId tenant, SectionId section, Set<Difference> why, int offset, int limit) {
        return gatekeeper
                .enter(actor, tenant, ChangeDefaults.NEEDS)
                .filter(snapshot -> gatekeeper.may(actor, snapshot, FindPeople.NEEDS))
                .map(snapshot -> page(snapshot, differing(snapshot, section, why), section, offset, limit));
    }

    private static List<Membership> differing(Snapshot snapshot, SectionId id, Set<Difference> why) {
        TenantState state = Objects.requireNonNull(snapshot.tenant());
        Section section = snapshot.catalogue().section(id);
        List<Membership> all = new ArrayList<>();
        if (section != null && section.isConfigurable()) {
            for (Membership member : state.members()) {
                Difference difference = Difference.of(member, id, state.tenant().joining());
                if (difference != Difference.NONE && why.contains(difference)) {
                    all.add(member);
                }
            }
        }
        return all;
    }

    /** Why names are made once: there may be a hundred thousand to compare. */
    private static People page(Snapshot snapshot, List<Membership> all, SectionId id, int offset, int limit) {
        TenantState state = Objects.requireNonNull(snapshot.tenant());
        record Named(String name, Membership member) {}
        List<Someone> page = limit == 0
                ? List.of()
                : all.stream()
                        .map(member -> new Named(state.labelOf(member.user()).toLowerCase(Locale.ROOT), member))
                        .sorted(Comparator.comparing(Named::name)
                                .thenComparing(one -> one.member().user()))
                        .skip(offset)
                        .limit(limit)
                        .flatMap(one -> someone(state, one.member(), id).stream())
                        .toList();
        return new People(snapshot, page, all.size());
    }

    private static Optional<Someone> someone(TenantState state, Membership member, SectionId id) {
        return Optional.ofNullable(state.people().get(member.user()))
                .map(person -> new Someone(
                        person, member, Difference.of(member, id, state.tenant().joining())));
    }

    /** Why in one pass: there may be a million people. */
    private static Map<SectionId, int[]> count(TenantState state, Map<SectionId, Boolean> defaults) {
        Joining joining = state.tenant().joining();
        Map<SectionId, int[]> counts = new LinkedHashMap<>();
        defaults.keySet().forEach(id -> counts.put(id, new int[2]));
        for (Membership member : state.members()) {
            counts.forEach((id, both) -> {
                switch (Difference.of(member, id, joining)) {
                    case NONE -> {}
                    case OLDER_DEFAULT -> both[0]++;
                    case OVERRIDE -> both[1]++;
                }
            });
        }
        return counts;
    }

    private static int joined(TenantState state) {
        int people = 0;
        for (Membership member : state.members()) {
            if (member.status() != MembershipStatus.INVITED) {
                people++;
            }
        }
        return people;
    }

    private static Row row(Section section, Snapshot snapshot, int[] counts) {
        Set<Feature> features = features(section, snapshot.catalogue());
        return new Row(
                section,
                Objects.requireNonNull(snapshot.tenant()).tenant().joining().allows(section.id()),
                new Differing(counts[0], counts[1]),
                features,
                PlanLock.opening(snapshot.catalogue(), features),
                Capped.codeOf(new AccessRequest.OpenSection(section.id()), snapshot));
    }

    private static Set<Feature> features(Section section, Catalogue catalogue) {
        Set<Feature> features = new LinkedHashSet<>();
        if (section.feature() != null) {
            features.add(section.feature());
        }
        if (section.gate() instanceof SectionGate.ByPermission(Permission permission)) {
            Feature feature = catalogue.featureOf(permission);
            if (feature != null) {
                features.add(feature);
            }
        }
        return features;
    }
}

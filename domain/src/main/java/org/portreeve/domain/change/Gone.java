package org.portreeve.domain.change;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;

/** Collects what the past names and neither the present holds nor the undoing brings back. */
final class Gone implements Names {
    private final TenantState now;
    private final Set<RoleId> returningRoles;
    private final Set<ProfileId> returningProfiles;
    private final Set<SubtenantId> returningSubtenants;
    private final Set<AgentId> returningAgents;
    private final Set<RoleId> roles = new HashSet<>();
    private final Set<ProfileId> profiles = new HashSet<>();
    private final Set<SubtenantId> subtenants = new HashSet<>();
    private final Set<AgentId> agents = new HashSet<>();

    private Gone(ChangeSet written, TenantState now) {
        this.now = now;
        Cascade removed = Cascade.of(written);
        returningRoles = removed.roles();
        returningProfiles = removed.profiles();
        returningSubtenants = removed.subtenants();
        returningAgents = removed.agents();
    }

    /** What is gone of all that stood before {@code written}. */
    static Cascade of(ChangeSet written, TenantState now) {
        Gone gone = new Gone(written, now);
        written.changes().forEach(gone::before);
        return new Cascade(gone.roles, gone.profiles, gone.subtenants, gone.agents);
    }

    private void before(Change change) {
        switch (change) {
            case Change.OfTenant one -> ifThere(one.before(), this::in);
            case Change.OfSubtenant one -> ifThere(one.before(), this::in);
            case Change.OfProfile one -> ifThere(one.before(), this::in);
            case Change.OfExclusion one -> ifThere(one.before(), this::in);
            case Change.OfAgent one -> ifThere(one.before(), this::in);
            case Change.OfResource one -> ifThere(one.before(), this::in);
            case Change.OfMembership one -> ifThere(one.before(), this::in);
            case Change.OfRole _,
                    Change.OfPerson _,
                    Change.OfInvitation _,
                    Change.OfApiKey _,
                    Change.OfCatalogue _ -> {}
        }
    }

    private static <T> void ifThere(@Nullable T thing, Consumer<T> look) {
        if (thing != null) {
            look.accept(thing);
        }
    }

    @Override
    public void role(RoleId role, String byKind, String byKey) {
        add(role, now.roles(), returningRoles, roles);
    }

    @Override
    public void profile(ProfileId profile, String byKind, String byKey) {
        add(profile, now.profiles(), returningProfiles, profiles);
    }

    @Override
    public void subtenant(SubtenantId subtenant, String byKind, String byKey) {
        add(subtenant, now.subtenants(), returningSubtenants, subtenants);
    }

    @Override
    public void agent(AgentId agent, String byKind, String byKey) {
        add(agent, now.agents(), returningAgents, agents);
    }

    /** Why nothing: a toggle of a section that is no more has no effect. */
    @Override
    public void section(SectionId section, String byKind, String byKey) {}

    /** Why nothing: grants outside of what there is are stored, inert. */
    @Override
    public void permission(Permission permission, String byKind, String byKey) {}

    private static <K> void add(K key, Table<K, ?> present, Set<K> returning, Set<K> gone) {
        if (!present.has(key) && !returning.contains(key)) {
            gone.add(key);
        }
    }
}

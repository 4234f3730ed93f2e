package org.portreeve.application.tenancy;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/** All tenants of the platform, with how many people and administrators each has; needs {@code tenant:view}. */
@UseCase
public final class ListTenants {
    /** What the actor must hold on the platform. */
    public static final Permission NEEDS = new Permission("tenant:view");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Gatekeeper gatekeeper;
    private final TenantRegister register;

    /** Reads {@code register}, never a tenant's state. */
    public ListTenants(Gatekeeper gatekeeper, TenantRegister register) {
        this.gatekeeper = gatekeeper;
        this.register = register;
    }

    /** All tenants by name, and whether the actor may make more, which is a courtesy. */
    public record View(List<Entry> tenants, boolean creates) {
        /** Keeps a copy. */
        public View {
            tenants = List.copyOf(tenants);
        }

        /** Those in whose name or slug every word stands, with that status (null for any), perhaps only those without an admin. */
        public List<Entry> matching(String words, @Nullable TenantStatus status, boolean withoutAdmin) {
            List<String> wanted = SPACES.splitAsStream(plain(words))
                    .filter(word -> !word.isEmpty())
                    .toList();
            return tenants.stream()
                    .filter(entry -> status == null || entry.tenant().status() == status)
                    .filter(entry -> !withoutAdmin || entry.isWithoutAdmin())
                    .filter(entry -> wanted.stream().allMatch(entry.searched()::contains))
                    .toList();
        }
    }

    /** One of them; searched is what words are looked for in. */
    public record Entry(TenantRegister.Registered tenant, String searched) {
        /** Whether nobody is an active Tenant Admin without an end. */
        public boolean isWithoutAdmin() {
            return tenant.heads().admins() == 0;
        }

        /** Its slug. */
        public TenantId id() {
            return tenant.id();
        }
    }

    /** All of them; empty where that is not for the actor. */
    public Optional<View> of(Actor actor) {
        if (!gatekeeper.mayOnPlatform(actor, NEEDS)) {
            return Optional.empty();
        }
        List<Entry> entries = register.all().stream()
                .map(tenant -> new Entry(tenant, plain(tenant.name()) + " " + tenant.id()))
                .sorted(Comparator.comparing(Entry::searched))
                .toList();
        return Optional.of(new View(entries, gatekeeper.mayOnPlatform(actor, CreateTenant.NEEDS)));
    }

    /** Small letters without marks: “ostereich” finds “Österreich”. */
    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}

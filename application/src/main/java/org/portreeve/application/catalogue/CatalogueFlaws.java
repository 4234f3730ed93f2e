package org.portreeve.application.catalogue;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.access.LaunchHosts;
import org.portreeve.domain.Key;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;

/** What the things of a catalogue must be like, so that the catalogue that is read is one that can be put. */
public final class CatalogueFlaws {
    /** The most characters of a section's name. */
    public static final int NAME_LENGTH = 120;

    /** The most characters of a description. */
    public static final int DESCRIPTION_LENGTH = 1000;

    /** The most characters of a launch URL. */
    public static final int URL_LENGTH = 2000;

    private static final Set<String> RESERVED_TYPES = Set.of("section", "platform");
    private static final long MOST = 999_999_999_999_999_999L;

    private CatalogueFlaws() {}

    /** Whether no permission may be about things of this type. */
    public static boolean isReserved(String resourceType) {
        return RESERVED_TYPES.contains(resourceType);
    }

    static Set<CatalogueField> of(Section seen, Section wanted, Catalogue catalogue, LaunchHosts hosts) {
        Set<CatalogueField> flaws = EnumSet.noneOf(CatalogueField.class);
        boolean fixed = seen.id().equals(Section.ACCESS_MANAGEMENT);
        note(flaws, CatalogueField.KEY, !wanted.id().equals(seen.id()));
        note(flaws, CatalogueField.NAME, wanted.name().isBlank() || !isText(wanted.name(), NAME_LENGTH, false));
        note(flaws, CatalogueField.DESCRIPTION, !isText(wanted.description(), DESCRIPTION_LENGTH, true));
        note(flaws, CatalogueField.GATE, fixed && !wanted.gate().equals(seen.gate()));
        note(
                flaws,
                CatalogueField.FEATURE,
                (fixed && !Objects.equals(wanted.feature(), seen.feature()))
                        || isUnknown(seen.feature(), wanted.feature(), catalogue));
        note(flaws, CatalogueField.PERMISSION, isUnknown(wanted.gate(), catalogue));
        String url = wanted.launchUrl();
        note(flaws, CatalogueField.LAUNCH_URL, hosts.forbid(wanted) || (url != null && url.length() > URL_LENGTH));
        return flaws;
    }

    private static boolean isUnknown(SectionGate gate, Catalogue catalogue) {
        return switch (gate) {
            case SectionGate.AdminOnly _, SectionGate.AlwaysAccessible _ -> false;
            case SectionGate.ByPermission(Permission permission) -> catalogue.definition(permission) == null;
            case SectionGate.Configurable(var carries) ->
                carries.stream()
                        .anyMatch(permission ->
                                catalogue.definition(permission) == null || catalogue.isPlatform(permission));
        };
    }

    static Set<CatalogueField> of(@Nullable Plan seen, Plan wanted) {
        Set<CatalogueField> flaws = EnumSet.noneOf(CatalogueField.class);
        String key = wanted.id().value();
        note(
                flaws,
                CatalogueField.KEY,
                seen == null ? !Key.isValid(key) : !seen.id().equals(wanted.id()));
        note(
                flaws,
                CatalogueField.FEATURE,
                !wanted.features().stream().map(Feature::value).allMatch(Key::isValid));
        note(
                flaws,
                CatalogueField.LIMIT,
                wanted.limits().values().stream().anyMatch(value -> value < 0 || value > MOST));
        return flaws;
    }

    static Set<CatalogueField> of(
            @Nullable PermissionDefinition seen, PermissionDefinition wanted, Catalogue catalogue) {
        Set<CatalogueField> flaws = EnumSet.noneOf(CatalogueField.class);
        Permission key = wanted.permission();
        if (seen == null) {
            note(
                    flaws,
                    CatalogueField.KEY,
                    !key.isWellFormed() || key.value().length() > NAME_LENGTH || isReserved(key.resourceType()));
            note(flaws, CatalogueField.GROUP, !Key.isValid(wanted.group()) || wanted.isPlatform());
        } else {
            note(flaws, CatalogueField.KEY, !key.equals(seen.permission()));
            note(flaws, CatalogueField.GROUP, !wanted.group().equals(seen.group()));
        }
        note(
                flaws,
                CatalogueField.DESCRIPTION,
                wanted.description().isBlank() || !isText(wanted.description(), DESCRIPTION_LENGTH, false));
        note(
                flaws,
                CatalogueField.FEATURE,
                (wanted.isPlatform() && wanted.feature() != null)
                        || isUnknown(seen == null ? null : seen.feature(), wanted.feature(), catalogue));
        return flaws;
    }

    private static boolean isUnknown(@Nullable Feature seen, @Nullable Feature wanted, Catalogue catalogue) {
        return wanted != null
                && !wanted.equals(seen)
                && catalogue.plans().values().stream()
                        .noneMatch(plan -> plan.features().contains(wanted));
    }

    private static boolean isText(String text, int most, boolean lines) {
        return text.length() <= most
                && text.codePoints()
                        .noneMatch(c -> (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                                || (Character.isISOControl(c) && !(lines && c == '\n')));
    }

    private static void note(Set<CatalogueField> flaws, CatalogueField field, boolean isWrong) {
        if (isWrong) {
            flaws.add(field);
        }
    }
}

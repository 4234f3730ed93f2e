package org.portreeve.adapters.authzen;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.access.EvaluateAccess;
import org.portreeve.application.access.Subject;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;

/** Turns AuthZEN's subject, resource, action and context into a question; the tenant may come with the address or the key. */
record QuestionReader(Actor.Service actor, @Nullable String tenantInAddress) {
    private static final String ANYTHING = "*";
    private static final Pattern RFC_3339 = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})");

    /** What of an answer is wanted besides the decision. */
    enum Explain {
        /** As the endpoint does by default. */
        UNSAID,
        /** Nothing. */
        NO,
        /** The reasons and the steps. */
        YES,
        /** Those, and what would flip a deny. */
        FIXES
    }

    EvaluateAccess.Question read(Field subject, Field resource, Field action, String where, @Nullable Field context) {
        Subject who = subject(subject);
        AccessRequest request = request(resource, action);
        return new EvaluateAccess.Question(
                who, tenant(resource, where, context), subtenant(context), request, at(context));
    }

    static @Nullable SubtenantId subtenant(@Nullable Field context) {
        String key = context == null ? null : context.findText("subtenant");
        return key == null ? null : new SubtenantId(key);
    }

    static Subject subject(Field subject) {
        String type = subject.text("type");
        String id = subject.text("id");
        subject.findObject("properties");
        return new Subject(kind(type), id);
    }

    static Subject.Kind kind(String type) {
        return switch (type) {
            case "user" -> Subject.Kind.USER;
            case "identity" -> Subject.Kind.IDENTITY;
            default -> Subject.Kind.OTHER;
        };
    }

    static AccessRequest request(Field resource, Field action) {
        String type = resource.text("type");
        String id = resource.text("id");
        String name = action.text("name");
        action.findObject("properties");
        return request(type, id, name);
    }

    static AccessRequest request(String type, String id, String action) {
        return switch (type) {
            case "section" ->
                action.equals("open")
                        ? new AccessRequest.OpenSection(new SectionId(id))
                        : new AccessRequest.DoPermission(Permission.of(type, action));
            case "agent" -> agent(id, action);
            default -> permission(type, id, action);
        };
    }

    private static AccessRequest agent(String id, String action) {
        boolean use =
                action.equals(Permission.AGENT_USE.action()) || action.equals(Permission.AGENT_USE_ASSIGNED.action());
        return use && !id.equals(ANYTHING)
                ? new AccessRequest.UseAgent(new AgentId(id))
                : permission("agent", id, action);
    }

    private static AccessRequest permission(String type, String id, String action) {
        return new AccessRequest.DoPermission(Permission.of(type, action), id.equals(ANYTHING) ? null : id);
    }

    /** Where the two that may name it disagree, and where nothing names it, there is no answer. */
    TenantId tenant(Field resource, String where, @Nullable Field context) {
        Field properties = resource.findObject("properties");
        String field = (where.isEmpty() ? "" : where + ".") + "context.tenant";
        String inContext = context == null ? null : context.findText("tenant");
        String inResource = properties == null ? null : properties.findText("tenant");
        String named = agreed(field, agreed(field, tenantInAddress, inContext), inResource);
        if (named != null) {
            return new TenantId(named);
        }
        TenantId own = actor.tenant();
        if (own == null) {
            throw new BadRequest(field, "is missing");
        }
        return own;
    }

    private static @Nullable String agreed(String field, @Nullable String one, @Nullable String other) {
        if (one != null && other != null && !one.equals(other)) {
            throw new BadRequest(field, "disagrees about the tenant: " + one + " or " + other);
        }
        return one != null ? one : other;
    }

    static @Nullable Instant at(@Nullable Field context) {
        String text = context == null ? null : context.findText("at");
        if (context == null || text == null) {
            return null;
        }
        try {
            if (RFC_3339.matcher(text).matches()) {
                return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT).replace(' ', 'T'))
                        .toInstant();
            }
        } catch (DateTimeException _) {
            // Why: such as 30 February; answered like any other text.
        }
        throw new BadRequest(context.path() + ".at", "has to be an instant (RFC 3339)");
    }

    static Explain explain(@Nullable Field context) {
        Field explain = context == null ? null : context.find("explain");
        if (explain == null) {
            return Explain.UNSAID;
        }
        if (explain.value().isBoolean()) {
            return explain.value().booleanValue() ? Explain.YES : Explain.NO;
        }
        if (explain.value().isString() && explain.value().stringValue().equals("fixes")) {
            return Explain.FIXES;
        }
        throw new BadRequest(explain.path(), "has to be true, false or \"fixes\"");
    }
}

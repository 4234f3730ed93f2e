package org.portreeve.domain.access.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.access.oracle.World.Agent;
import org.portreeve.domain.access.oracle.World.DoPermission;
import org.portreeve.domain.access.oracle.World.Member;
import org.portreeve.domain.access.oracle.World.OpenSection;
import org.portreeve.domain.access.oracle.World.Question;
import org.portreeve.domain.access.oracle.World.Resource;
import org.portreeve.domain.access.oracle.World.Step;
import org.portreeve.domain.access.oracle.World.Subtenant;
import org.portreeve.domain.access.oracle.World.Tenant;
import org.portreeve.domain.access.oracle.World.TenantStatus;
import org.portreeve.domain.access.oracle.World.UseAgent;
import org.portreeve.domain.access.oracle.World.Verdict;

/**
 * PRODUCT.md section 2, sentence by sentence. Where the text leaves a choice:
 * <ol>
 *   <li>"inert": what is asked for being outside boundary or plan fails step 3 or 4 alone; where a role grants it step 6 passes, as
 *       it does for a Tenant Admin. In step 6 outside grants are left out where 3 and 4 are asked of something else: agents, Access
 *       Management;
 *   <li>a Tenant Admin opens a by-permission section whatever scope its permission has, in step 6 even if that is unknown;
 *   <li>carried permissions open Access Management like any unlimited grant; platform permissions come neither from sections nor
 *       from a base role;
 *   <li>audit:export has no page of its own, so it does not open Access Management;
 *   <li>a feature of Access Management, should the catalogue name one, is needed like any section's;
 *   <li>use agent, both permissions outside the boundary: step 4 has nothing to ask about and passes;
 *   <li>use agent, a feature missing for both permissions: lacking is told before lapsed;
 *   <li>agent:use-assigned limited to listed agents counts for those only, and only as far as agent access allows.
 * </ol>
 */
final class Oracle {

    private Oracle() {}

    static Verdict decide(World world, Question question) {
        return decide(world, question, null);
    }

    static Verdict decide(World world, Question question, @Nullable Rule inverted) {
        Tenant tenant = world.tenants().get(question.tenant());
        // "only for an unknown tenant are 2 to 6 not asked"
        if (tenant == null) {
            return new Verdict(
                    false,
                    "unknown-tenant",
                    Map.of(Step.TENANT, "unknown-tenant"),
                    EnumSet.range(Step.MEMBERSHIP, Step.GRANT));
        }
        Member member = tenant.members().get(question.subject());
        Case asked = new Case(world, question, tenant, member, inverted);
        Map<Step, String> failed = new EnumMap<>(Step.class);
        Set<Step> notAsked = EnumSet.noneOf(Step.class);
        String code = null;
        for (Step step : Step.values()) {
            // "and without a membership 5 and 6"
            if (member == null && (step == Step.SCOPE || step == Step.GRANT)) {
                notAsked.add(step);
                continue;
            }
            // "All are asked, also after one has failed"
            if (code != null && !asked.holds(Rule.ALL_STEPS_ARE_ASKED)) {
                notAsked.add(step);
                continue;
            }
            String failure = ask(step, asked);
            if (failure != null) {
                failed.put(step, failure);
                // "A deny's code is that of the first step that failed"
                code = code == null ? failure : code;
            }
        }
        // "the verdict is allow if none blocks and one grants"
        return new Verdict(code == null, code, failed, notAsked);
    }

    private static @Nullable String ask(Step step, Case asked) {
        Caps caps = new Caps(asked);
        return switch (step) {
            // "exists and is active (unknown-tenant, tenant-suspended, which also says archived)"
            case TENANT -> asked.tenant().status() == TenantStatus.ACTIVE ? null : "tenant-suspended";
            case MEMBERSHIP -> membership(asked);
            case BOUNDARY -> caps.boundary();
            case PLAN -> caps.plan();
            case SCOPE -> scope(asked, asked.member());
            case GRANT -> new Grants(asked, asked.member(), caps).grant();
        };
    }

    // "the subject is a member, active, not past its end"
    private static @Nullable String membership(Case asked) {
        Member member = asked.member();
        if (member == null) {
            return "not-a-member";
        }
        boolean ended = hasEnded(member, asked);
        if (ended && !asked.holds(Rule.DISABLED_BEFORE_ENDED)) {
            return "membership-ended";
        }
        // "within a step the first code in the order printed here wins"
        return switch (member.status()) {
            case INVITED -> "not-yet-accepted";
            case DISABLED -> "member-disabled";
            case ACTIVE -> ended ? "membership-ended" : null;
        };
    }

    private static boolean hasEnded(Member member, Case asked) {
        Instant at = asked.question().at();
        Instant until = member.until();
        if (until == null) {
            return false;
        }
        return at.isAfter(until) || (at.equals(until) && asked.holds(Rule.MEMBERSHIP_END_IS_EXCLUSIVE));
    }

    // "the subtenant that is named, and the one that the resource or agent belongs to, are each covered by the
    // membership"
    private static @Nullable String scope(Case asked, Member member) {
        List<String> subtenants = new ArrayList<>();
        // "the named subtenant before the resource's"
        if (asked.question().subtenant() != null) {
            subtenants.add(asked.question().subtenant());
        }
        // "Of an unknown thing … 5 asks only the named subtenant"
        String ofResource = asked.unknown() != null ? null : subtenantOfResource(asked);
        if (ofResource != null && asked.holds(Rule.SUBTENANT_OF_THE_RESOURCE_IS_ASKED)) {
            subtenants.add(ofResource);
        }
        for (String subtenant : subtenants) {
            // "whole tenant"; "Tenant Admins cover the whole tenant."
            boolean everywhere =
                    member.scope() == null || (asked.isAdmin() && asked.holds(Rule.ADMINS_COVER_THE_TENANT));
            if (everywhere && !asked.holds(Rule.UNKNOWN_SUBTENANT_STOPS_EVERYBODY)) {
                continue;
            }
            if (!asked.tenant().subtenants().containsKey(subtenant)) {
                return "unknown-subtenant";
            }
            if (!everywhere && !covers(member.scope(), subtenant, asked)) {
                return "outside-subtenants";
            }
        }
        // "Neither is there: passes."
        return null;
    }

    // "or that node or an ancestor"
    private static boolean covers(Set<String> scope, String subtenant, Case asked) {
        Subtenant node = asked.tenant().subtenants().get(subtenant);
        if (scope.contains(node.key())) {
            return true;
        }
        return node.parent() != null
                && asked.holds(Rule.NODE_COVERS_ITS_SUBTREE)
                && covers(scope, node.parent(), asked);
    }

    private static @Nullable String subtenantOfResource(Case asked) {
        return switch (asked.question().request()) {
            case OpenSection _ -> null;
            case UseAgent use -> subtenantOfAgent(asked, use.agent());
            case DoPermission act when act.resource() == null -> null;
            case DoPermission act when act.permission().startsWith("agent:") -> subtenantOfAgent(asked, act.resource());
            case DoPermission act -> {
                for (Resource resource : asked.tenant().resources()) {
                    if (act.permission().startsWith(resource.type() + ":")
                            && act.resource().equals(resource.id())) {
                        yield resource.subtenant();
                    }
                }
                yield null;
            }
        };
    }

    private static @Nullable String subtenantOfAgent(Case asked, String key) {
        Agent agent = asked.agent(key);
        return agent == null ? null : agent.subtenant();
    }
}

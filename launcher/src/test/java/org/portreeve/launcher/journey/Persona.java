package org.portreeve.launcher.journey;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody of the sources' scenarios: what an administrator clicks for them, and what is open to them afterwards; everything
 * else is shut. Pages are those of Access Management in the navigation.
 */
enum Persona {
    DEVELOPER("Łukasz Wójcik", "lukasz", "Developer", "", false) {
        @Override
        Set<String> sections() {
            return set("agents", "traces", "logs", "eval", "mcp-debug");
        }

        @Override
        Set<String> permissions() {
            return set("trace:view", "log:view", "evaluation:view", "evaluation:run", "mcp:debug");
        }
    },
    BUSINESS_USER("Ana Ruiz Montalbán", "ana", "Business user", "", false) {
        @Override
        Set<String> sections() {
            return set("agents", "session");
        }
    },
    CONTRACTOR("Keanu Kahananui", "keanu", "External contractor", "", false) {
        @Override
        Set<String> sections() {
            return set("agents");
        }

        @Override
        Set<String> agents() {
            return set("invoice-bot");
        }
    },
    DEPARTMENT_ADMIN("Hanne Ødegård", "hanne", "Business user", "Department Admin", true) {
        @Override
        Set<String> sections() {
            return set("agents", "session", "access-management");
        }

        @Override
        Set<String> permissions() {
            return set(
                    "process:participate",
                    "agent-instance:create",
                    "agent:edit",
                    "evaluation:view",
                    "evaluation:run",
                    "knowledge:ingest",
                    "member:view",
                    "member:invite",
                    "member:edit",
                    "role:view",
                    "role:assign",
                    "role:manage");
        }

        @Override
        Set<String> pages() {
            return set("users", "ending", "agents", "invitations", "roles", "grid");
        }
    },
    QA("Chimamanda Okonkwo", "chimamanda", "Business user", "QA", false) {
        @Override
        Set<String> sections() {
            return set("agents", "session");
        }

        @Override
        Set<String> permissions() {
            return set(
                    "agent:view",
                    "agent:use",
                    "agent-instance:create",
                    "evaluation:view",
                    "evaluation:run",
                    "agent-quality:view",
                    "trace:view",
                    "log:view",
                    "session:view-all");
        }
    },
    OBSERVER("Marta Oliveira", "marta", "Business user", "Observer", false) {
        @Override
        Set<String> sections() {
            return set("agents", "session", "access-management");
        }

        @Override
        Set<String> permissions() {
            return set(
                    "agent:view",
                    "agent-usage:view",
                    "agent-quality:view",
                    "knowledge:view",
                    "process:view",
                    "workflow:view",
                    "dataset:view",
                    "trace:view",
                    "log:view",
                    "session:view-all",
                    "evaluation:view",
                    "prompt:view",
                    "cost:view",
                    "analytics:view",
                    "intelligence:view",
                    "agentguard:view",
                    "member:view",
                    "role:view");
        }

        @Override
        Set<String> pages() {
            return set("users", "ending", "roles", "grid");
        }
    },
    AUDITOR("Siobhán Ní Dhomhnaill", "siobhan", "Business user", "Auditor", false) {
        @Override
        Set<String> sections() {
            return set("agents", "session", "access-management");
        }

        @Override
        Set<String> permissions() {
            return set("member:view", "role:view", "audit:view", "audit:export");
        }

        @Override
        Set<String> pages() {
            return set("users", "ending", "roles", "grid", "history");
        }
    };

    private static final List<String> EVERY_MEMBER = List.of("agent:use-assigned", "session:view-own", "analyser:use");

    final String person;
    final String subject;
    final String preset;
    final String role;
    final boolean inOneSubtenant;

    Persona(String person, String subject, String preset, String role, boolean inOneSubtenant) {
        this.person = person;
        this.subject = subject;
        this.preset = preset;
        this.role = role;
        this.inOneSubtenant = inOneSubtenant;
    }

    String email() {
        return subject + "@acme.example";
    }

    abstract Set<String> sections();

    Set<String> permissions() {
        return set();
    }

    Set<String> agents() {
        return set("invoice-bot", "travel-bot");
    }

    Set<String> pages() {
        return set();
    }

    /** Everything that the decision allows, as {@code type:action:id}. */
    Set<String> allowed() {
        return Stream.of(
                        Stream.concat(sections().stream(), Stream.of("analyser"))
                                .map(id -> "section:open:" + id),
                        Stream.concat(permissions().stream(), EVERY_MEMBER.stream())
                                .map(key -> key + ":*"),
                        agents().stream().map(id -> "agent:use:" + id))
                .flatMap(all -> all)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the navigation leads to. */
    Set<String> navigation() {
        return Stream.of(
                        Stream.of("my-access"),
                        Stream.concat(sections().stream(), Stream.of("analyser"))
                                .filter(id -> !id.equals("access-management"))
                                .map(id -> "sections/" + id),
                        pages().stream())
                .flatMap(all -> all)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> set(String... keys) {
        return Set.of(keys);
    }
}

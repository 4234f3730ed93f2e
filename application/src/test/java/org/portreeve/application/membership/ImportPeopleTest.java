package org.portreeve.application.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portreeve.application.membership.Company.CLERK;
import static org.portreeve.application.membership.Company.CLOSER;
import static org.portreeve.application.membership.Company.FINANCE;
import static org.portreeve.application.membership.Company.LOGS;
import static org.portreeve.application.membership.Company.TRACES;
import static org.portreeve.application.membership.Company.user;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.change.CalledOff;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Progress;
import org.portreeve.domain.Extent;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

class ImportPeopleTest {
    private final Company company = new Company();
    private final ImportPeople importing =
            new ImportPeople(company.gatekeeper, company.authorities, company.ports.directory(), company.changes);

    @Test
    void a_newcomer_becomes_a_tenant_user_of_the_whole_tenant_with_what_joining_gives() {
        ImportPeople.Answer done = commit(company.admin, false, row(2, "New@Acme.example", "Nia New", "Invoice Clerk"));
        assertThat(done.outcome()).isInstanceOf(Outcome.Committed.class);
        Person person = personWith("new@acme.example");
        assertThat(person.isPlaceholder()).isTrue();
        assertThat(person.name().full()).isEqualTo("Nia New");
        Membership member = company.state().members().get(person.id());
        assertThat(member.baseRole()).isEqualTo(BaseRole.TENANT_USER);
        assertThat(member.scope()).isEqualTo(Extent.all());
        assertThat(member.roles()).containsOnlyKeys(CLERK);
        assertThat(member.isOn(TRACES)).isTrue();
        assertThat(member.isOn(LOGS)).isFalse();
    }

    @Test
    void members_keep_what_they_have_and_only_gain() {
        Membership before = company.member("ana");
        commit(company.admin, false, row(2, addressOf("ana"), "Somebody Else", "clerk"));
        commit(company.admin, false, row(2, addressOf("ana"), "", "closer", "clerk"));
        Membership after = company.member("ana");
        assertThat(after.roles()).containsOnlyKeys(CLERK, CLOSER);
        assertThat(after.withRoles(before.roles())).isEqualTo(before);
        assertThat(company.state().people().get(user("ana")).name().full()).isNotEqualTo("Somebody Else");
        ImportPeople.Answer again = plan(company.admin, row(2, addressOf("ana"), "", "clerk"));
        assertThat(again.outcome()).isInstanceOf(Outcome.Unchanged.class);
        assertThat(verdicts(again)).containsExactly(new ImportVerdict.NothingToDo());
    }

    @Test
    void roles_are_named_by_key_or_name_without_regard_to_case_spaces_hyphens_and_underscores() {
        for (String words : List.of("clerk", "Invoice Clerk", "InvoiceClerk", "invoice_clerk", "INVOICE-CLERK")) {
            assertThat(verdicts(plan(company.admin, row(2, addressOf("ana"), "", words))))
                    .as(words)
                    .containsExactly(new ImportVerdict.AddsRoles(Set.of(CLERK)));
        }
    }

    @Test
    void what_several_roles_are_called_is_refused_unless_it_is_a_key() {
        RoleId twin = new RoleId("invoiceclerk");
        company.put(company.state()
                .withRoles(company.state().roles().with(twin, Role.own(twin, "Twin", "for tests", List.of()))));
        assertThat(verdicts(plan(company.admin, row(2, addressOf("ana"), "", "Invoice Clerk"))))
                .containsExactly(new ImportVerdict.AmbiguousRole("Invoice Clerk", Set.of(CLERK, twin)));
        assertThat(verdicts(plan(company.admin, row(2, addressOf("ana"), "", "invoiceclerk"))))
                .containsExactly(new ImportVerdict.AddsRoles(Set.of(twin)));
    }

    @Test
    void an_unknown_role_is_refused_with_what_comes_near() {
        assertThat(verdicts(plan(company.admin, row(2, addressOf("ana"), "", "invoice clark"))))
                .containsExactly(new ImportVerdict.UnknownRole("invoice clark", Set.of(CLERK)));
        assertThat(verdicts(plan(company.admin, row(2, addressOf("ana"), "", "zzz"))))
                .containsExactly(new ImportVerdict.UnknownRole("zzz", Set.of()));
    }

    @Test
    void what_stands_in_a_row_is_judged_row_by_row() {
        ImportPeople.Answer plan = plan(
                company.admin,
                row(2, "", "Nobody"),
                row(3, "no address", "Nobody"),
                row(4, "one@acme.example", "One"),
                row(5, " ONE@acme.example ", "Again"),
                row(6, "two@acme.example", "T\u0000wo"),
                new PeopleFile.Row(7, "three@acme.example", "", List.of(), false));
        assertThat(verdicts(plan))
                .containsExactly(
                        new ImportVerdict.BadAddress(""),
                        new ImportVerdict.BadAddress("no address"),
                        new ImportVerdict.CreatesPlaceholder(),
                        new ImportVerdict.TwiceInFile(4),
                        new ImportVerdict.BadName("T\u0000wo"),
                        new ImportVerdict.WrongColumns());
    }

    @Test
    void a_name_is_kept_to_the_letter() {
        List<String> names = List.of("Prince", "Ana Ruiz", " Ana  Ruiz ", "María José García", "=1+1", "李 小龙", "x ");
        List<PeopleFile.Row> rows = new ArrayList<>();
        for (String name : names.subList(0, 4)) {
            rows.add(row(rows.size() + 2, "p" + rows.size() + "@acme.example", name));
        }
        commit(company.admin, false, rows.toArray(PeopleFile.Row[]::new));
        for (int i = 0; i < rows.size(); i++) {
            Person person = personWith("p" + i + "@acme.example");
            String kept = person.name().family().isEmpty()
                    ? person.name().given()
                    : person.name().given() + " " + person.name().family();
            assertThat(kept).isEqualTo(names.get(i));
        }
    }

    @Test
    void one_refused_row_stops_all_unless_it_is_skipped() {
        PeopleFile.Row[] rows = {row(2, "one@acme.example", "One"), row(3, "no address", "Two")};
        long before = company.revisions();
        assertThat(commit(company.admin, false, rows).outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(company.revisions()).isEqualTo(before);
        assertThat(commit(company.admin, true, rows).outcome()).isInstanceOf(Outcome.Committed.class);
        assertThat(company.revisions()).isEqualTo(before + 1);
        assertThat(personWith("one@acme.example").isPlaceholder()).isTrue();
    }

    @Test
    void whom_guards_object_to_is_told_by_row_and_the_rest_can_go_on() {
        PeopleFile.Row[] rows = {
            row(2, addressOf("ana"), "", "clerk"),
            row(3, addressOf("bo"), "", "key-keeper"),
            row(4, addressOf("admin"), "", "clerk")
        };
        ImportPeople.Answer plan = importing.plan(company.delegate, FINANCE, wish(true, rows));
        assertThat(plan.objected()).containsExactlyInAnyOrder(3, 4);
        assertThat(plan.outcome()).isInstanceOf(Outcome.Planned.class);
        assertThat(importing.plan(company.delegate, FINANCE, wish(false, rows)).outcome())
                .isInstanceOf(Outcome.Refused.class);
        var rest = new ImportPeople.Wish(List.of(rows), true, plan.objected(), "");
        assertThat(importing.commit(company.delegate, FINANCE, rest, null).outcome())
                .isInstanceOf(Outcome.Committed.class);
        assertThat(company.member("ana").roles()).containsKey(CLERK);
        assertThat(company.member("bo").roles()).isEmpty();
        assertThat(company.member("admin").roles()).isEmpty();
    }

    @Test
    void the_last_rows_are_refused_where_seats_run_out() {
        PeopleFile.Row[] rows = new PeopleFile.Row[7];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(i + 2, "p" + i + "@acme.example", "P " + i);
        }
        ImportPeople.Answer plan = importing.plan(company.admin, FINANCE, wish(true, rows));
        assertThat(plan.objected()).containsExactlyInAnyOrder(6, 7, 8);
        assertThat(plan.outcome()).isInstanceOf(Outcome.Planned.class);
    }

    @Test
    void whose_external_id_an_address_is_stands_against_that_row() {
        Membership ana = company.member("ana");
        company.put(company.state()
                .withMember(ana.withDetails(
                        new Membership.Details(ana.details().since(), "taken@acme.example", null, null))));
        ImportPeople.Answer plan = importing.plan(
                company.admin,
                FINANCE,
                wish(true, row(2, "taken@acme.example", "T"), row(3, "free@acme.example", "F")));
        assertThat(plan.objected()).containsExactly(2);
    }

    @Test
    void nobody_learns_from_a_plan_whom_the_platform_knows() {
        PeopleFile.Row row = row(2, addressOf("root"), "");
        assertThat(verdicts(plan(company.admin, row))).containsExactly(new ImportVerdict.CreatesPlaceholder());
        assertThat(verdicts(commit(company.admin, false, row))).containsExactly(new ImportVerdict.AddsToTenant());
        assertThat(company.state().members().has(user("root"))).isTrue();
    }

    @Test
    void one_import_is_one_revision_with_its_source() {
        long before = company.revisions();
        commit(company.admin, false, row(2, "one@acme.example", "One"), row(3, "two@acme.example", "Two"));
        assertThat(company.revisions()).isEqualTo(before + 1);
        assertThat(company.ports
                        .revisions()
                        .page(FINANCE, org.portreeve.application.history.Revisions.Filter.everything(), null, 1)
                        .getFirst()
                        .origin()
                        .source())
                .isEqualTo(Source.IMPORT);
    }

    @Test
    void what_has_shifted_is_not_done() {
        PeopleFile.Row row = row(2, addressOf("ana"), "", "clerk");
        String digest =
                ((Outcome.Planned) plan(company.admin, row).outcome()).plan().digest();
        commit(company.admin, false, row);
        assertThat(importing
                        .commit(company.admin, FINANCE, wish(false, row(2, addressOf("bo"), "", "clerk")), digest)
                        .outcome())
                .isInstanceOf(Outcome.Shifted.class);
        assertThat(company.member("bo").roles()).isEmpty();
    }

    @Test
    void an_import_that_is_called_off_while_it_is_written_changes_nothing() {
        long before = company.revisions();
        Progress impatient = new Progress() {
            private boolean writing;

            @Override
            public void reached(Phase phase, long done, long all) {
                writing |= phase == Phase.WRITING;
            }

            @Override
            public boolean isCalledOff() {
                return writing;
            }
        };
        assertThatThrownBy(() -> importing.commit(
                        company.admin, FINANCE, wish(false, row(2, "one@acme.example", "One")), null, impatient))
                .isInstanceOf(CalledOff.class);
        assertThat(company.revisions()).isEqualTo(before);
        assertThat(company.ports.directory().withEmail(new Email("one@acme.example")))
                .isEmpty();
    }

    @Test
    void who_may_not_import_finds_no_tenant() {
        PeopleFile.Row row = row(2, "one@acme.example", "One");
        assertThat(plan(company.stranger, row).outcome()).isInstanceOf(Outcome.Absent.class);
        assertThat(plan(Company.signedIn("ana"), row).outcome()).isInstanceOf(Outcome.Absent.class);
        assertThat(importing
                        .plan(company.admin, new TenantId("nowhere"), wish(false, row))
                        .outcome())
                .isInstanceOf(Outcome.Absent.class);
        assertThat(plan(key(new TenantId("sales"), ApiKey.Scope.PROVISION), row).outcome())
                .isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void a_key_imports_with_the_scope_provision_into_a_tenant_that_is_open() {
        PeopleFile.Row row = row(2, "one@acme.example", "One", "clerk");
        assertThat(plan(key(FINANCE, ApiKey.Scope.DECIDE), row).outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(plan(key(FINANCE, ApiKey.Scope.PROVISION), row).outcome()).isInstanceOf(Outcome.Planned.class);
        assertThat(verdicts(plan(key(FINANCE, ApiKey.Scope.PROVISION), row(2, addressOf("admin"), "", "clerk")))
                        .getFirst())
                .isInstanceOf(ImportVerdict.Objected.class);
        var tenant = company.state().tenant();
        company.put(company.state()
                .withTenant(new org.portreeve.domain.tenancy.Tenant(
                        tenant.id(),
                        tenant.name(),
                        tenant.kind(),
                        TenantStatus.SUSPENDED,
                        tenant.timeZone(),
                        tenant.subscription(),
                        tenant.boundary(),
                        tenant.joining())));
        ImportPeople.Answer closed = plan(key(FINANCE, ApiKey.Scope.PROVISION), row);
        assertThat(closed.outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(closed.lines()).isEmpty();
    }

    @Test
    void two_that_are_too_large_together_go_one_after_the_other_and_a_small_one_between() throws InterruptedException {
        ImportPeople.Wish large = new ImportPeople.Wish(
                java.util.Collections.nCopies(60_000, row(2, "no address", "")), true, Set.of(), "");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Thread first = Thread.ofPlatform()
                .start(() -> importing.plan(company.admin, FINANCE, large, heard(new ArrayList<>(), () -> {
                    begun.countDown();
                    over.await();
                })));
        begun.await();
        List<Progress.Phase> phases = new ArrayList<>();
        assertThat(plan(company.admin, row(2, "new@acme.example", "Nia New")).outcome())
                .isInstanceOf(Outcome.Planned.class);
        importing.plan(company.admin, FINANCE, large, heard(phases, over::countDown));
        first.join();
        assertThat(phases).startsWith(Progress.Phase.WAITING).endsWith(Progress.Phase.PLANNING);
    }

    /** Something that may be waited for. */
    private interface Step {
        void run() throws InterruptedException;
    }

    private static Progress heard(List<Progress.Phase> phases, Step each) {
        return new Progress() {
            @Override
            public void reached(Phase phase, long done, long all) {
                phases.add(phase);
                try {
                    each.run();
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }

            @Override
            public boolean isCalledOff() {
                return false;
            }
        };
    }

    private static Actor key(TenantId tenant, ApiKey.Scope scope) {
        ApiKey key = new ApiKey(
                new ApiKeyId(new UUID(1, 2)),
                "k",
                "prv_k",
                "h",
                Set.of(scope),
                null,
                Author.PORTREEVE,
                Instant.EPOCH,
                null);
        return new Actor.Service(key, tenant, Source.API, "r-2");
    }

    private static PeopleFile.Row row(int line, String email, String name, String... roles) {
        return new PeopleFile.Row(line, email, name, Arrays.asList(roles), true);
    }

    private static ImportPeople.Wish wish(boolean skip, PeopleFile.Row... rows) {
        return new ImportPeople.Wish(Arrays.asList(rows), skip, Set.of(), "Because");
    }

    private ImportPeople.Answer plan(Actor actor, PeopleFile.Row... rows) {
        return importing.plan(actor, FINANCE, wish(true, rows));
    }

    private ImportPeople.Answer commit(Actor actor, boolean skip, PeopleFile.Row... rows) {
        return importing.commit(actor, FINANCE, wish(skip, rows), null);
    }

    private static List<ImportVerdict> verdicts(ImportPeople.Answer answer) {
        return answer.lines().stream().map(ImportPeople.Line::verdict).toList();
    }

    private Person personWith(String email) {
        return company.ports.directory().withEmail(new Email(email)).getFirst();
    }

    private String addressOf(String name) {
        return String.valueOf(
                org.portreeve.application.contract.Samples.person(name).email());
    }
}

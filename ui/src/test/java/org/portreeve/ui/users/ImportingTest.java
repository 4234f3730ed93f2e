package org.portreeve.ui.users;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.RouteConfiguration;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.history.Revisions;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.role.RoleId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.imports.ImportPage;

/** The page that imports people, from the file to the report. */
class ImportingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TWO =
            "ana@acme.example;;Invoice Clerk\nnia@acme.example;Nia New;invoice-clerk|Evaluator\n";
    private static final String ONE_REFUSED = "nia@acme.example;Nia New;Invoice Clerk\nno address;Nobody;\n";

    private final UsersStage stage = new UsersStage();

    @BeforeEach
    void page() {
        RouteConfiguration.forSessionScope().setRoute("t/:tenant/import", ImportPage.class, List.of());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static void open() {
        UI.getCurrent().navigate("t/finance/import");
    }

    private static void upload(String rows) {
        UploadKt._upload(
                _get(Upload.class),
                "people.csv",
                "text/csv",
                ("email;name;initial_roles\n" + rows).getBytes(StandardCharsets.UTF_8));
        MockVaadin.clientRoundtrip(false);
    }

    private static String text() {
        return UsersStage.text(_get(ImportPage.class));
    }

    /** Why not at once: the work is done in a thread of its own. */
    private static void await(String words) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!text().contains(words)) {
            assertThat(System.nanoTime()).as(text()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
            MockVaadin.clientRoundtrip(false);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static int rows() {
        return GridKt._size(_get(Grid.class));
    }

    private static void filter(String title) {
        _find(NativeButton.class).stream()
                .filter(button -> UsersStage.text(button).startsWith(title))
                .findFirst()
                .ifPresentOrElse(button -> _click(button), () -> {
                    throw new AssertionError("no filter " + title + " in " + text());
                });
    }

    private static String report() {
        Anchor report = _find(Anchor.class).stream()
                .filter(anchor -> anchor.getText().equals("Download the report"))
                .findFirst()
                .orElseThrow();
        return new String(DownloadKt._download(report), StandardCharsets.UTF_8);
    }

    private Optional<Membership> member(String email) {
        var state = stage.hamlet.tenants.get(Cast.FINANCE);
        return state.people().stream()
                .filter(person ->
                        person.email() != null && person.email().value().equals(email))
                .findFirst()
                .map(person -> state.members().get(person.id()));
    }

    private static ConsoleButton button(String text) {
        return _get(ConsoleButton.class, spec -> spec.withText(text));
    }

    @Test
    void users_lead_to_it_who_may_import() {
        stage.open("");
        UsersStage.click("Import");
        assertThat(text()).contains("From a CSV file into Finance.", "What the file has to look like");
    }

    @Test
    void who_may_not_import_finds_neither_the_button_nor_the_page() {
        stage.as(Cast.OLGA).open("");
        assertThat(_find(ConsoleButton.class, spec -> spec.withText("Import"))).isEmpty();
        assertThatThrownBy(ImportingTest::open).isInstanceOf(NotFoundError.class);
    }

    @Test
    void another_tenant_answers_as_one_that_does_not_exist() {
        for (String tenant : List.of("management", "nowhere")) {
            assertThatThrownBy(() -> UI.getCurrent().navigate("t/" + tenant + "/import"))
                    .as(tenant)
                    .isInstanceOf(NotFoundError.class);
        }
    }

    @Test
    void a_file_is_shown_row_by_row_imported_with_its_reason_and_can_be_undone() {
        open();
        upload(TWO);
        await("Import 2 rows");
        assertThat(text())
                .contains(
                        "All rows 2",
                        "Newcomers become Tenant User, in the whole tenant.",
                        "Who gains what",
                        "Nia New");
        assertThat(rows()).isEqualTo(2);
        assertThat(member("nia@acme.example")).isEmpty();
        _setValue(_get(TextField.class), "Autumn intake");
        UsersStage.click("Import 2 rows");
        await("2 rows imported, as r1.");
        assertThat(member("nia@acme.example").orElseThrow().roles())
                .containsOnlyKeys(Cast.CLERK, new RoleId("evaluator"));
        var revision = stage.hamlet
                .page(Cast.FINANCE, Revisions.Filter.everything(), null, 1)
                .getFirst();
        assertThat(revision.origin().source()).isEqualTo(Source.IMPORT);
        assertThat(revision.origin().reason()).isEqualTo("Autumn intake");
        assertThat(_find(Anchor.class))
                .anySatisfy(link -> assertThat(link.getHref()).isEqualTo("t/finance/history/1"));
        UsersStage.click("Undo…");
        UsersStage.click("Undo r1");
        assertThat(member("nia@acme.example")).isEmpty();
    }

    @Test
    void each_flaw_of_a_file_is_said_with_its_line_and_another_file_can_be_chosen() {
        open();
        for (String flaw : List.of(
                "!NOT_UTF_8 17", "!NO_HEADER x", "!UNKNOWN_COLUMN phone", "!BROKEN_QUOTES ", "!TOO_MANY_ROWS 9")) {
            upload(flaw + "\n");
            assertThat(text()).as(flaw).contains("Line 2:").doesNotContain("import.");
        }
        assertThat(text()).contains("more than 100,000 rows", "Cut it into several files");
        upload("!TOO_LARGE 9\n");
        assertThat(text()).contains("larger than 32 MB");
        upload("");
        assertThat(text()).contains("The file names nobody.");
        upload(TWO);
        await("Import 2 rows");
    }

    @Test
    void refused_rows_stop_all_of_it_until_they_are_skipped() {
        open();
        upload(ONE_REFUSED);
        await("1 row is refused.");
        assertThat(rows()).as("refused rows come first").isEqualTo(1);
        filter("All rows");
        assertThat(rows()).isEqualTo(2);
        filter("Creates placeholder");
        assertThat(rows()).isEqualTo(1);
        assertThat(button("Import 1 row").isEnabled()).isFalse();
        UsersStage.segment("Refused rows", true);
        UsersStage.click("Import 1 row");
        await("1 row imported, as r1.");
        assertThat(text()).contains("1 refused row was skipped.");
        assertThat(member("nia@acme.example")).isPresent();
        assertThat(report())
                .startsWith("\uFEFF\"line\",\"email\"")
                .contains("\"2\",\"nia@acme.example\",\"Nia New\",\"Invoice Clerk\",\"creates-placeholder\"")
                .contains("\"3\",\"no address\",\"Nobody\",\"\",\"refused\",\"“no address” is no email address.\"");
    }

    @Test
    void what_guards_refuse_names_the_person_and_is_left_out() {
        open();
        upload("nia@acme.example;Nia New;Workflow Execution|AI Chat Auditor\nbo@acme.example;Bo;Evaluator\n");
        await("1 row is refused.");
        assertThat(report()).contains("Nia New would hold", "which the exclusion Four eyes forbids");
        UsersStage.segment("Refused rows", true);
        UsersStage.click("Import 1 row");
        await("1 row imported");
        assertThat(member("nia@acme.example")).isEmpty();
        assertThat(member("bo@acme.example")).isPresent();
        assertThat(report())
                .contains("\"nia@acme.example\",\"Nia New\",\"Workflow Execution, AI Chat Auditor\",\"refused\"");
    }

    @Test
    void where_nothing_is_to_be_done_nothing_can_be_imported() {
        open();
        upload("ben@acme.example;;\n");
        await("There is nothing to import.");
        assertThat(_find(ConsoleButton.class, spec -> spec.withText("Import"))).isEmpty();
    }

    @Test
    void what_has_changed_since_the_preview_is_shown_anew_with_what_was_typed() {
        open();
        upload(TWO);
        await("Import 2 rows");
        _setValue(_get(TextField.class), "Autumn intake");
        stage.hamlet.meanwhile(() -> stage.hold(Cast.ANA, Cast.CHAT, Cast.CLERK));
        UsersStage.click("Import 2 rows");
        await("nothing has been imported.");
        assertThat(member("nia@acme.example")).isEmpty();
        assertThat(_get(TextField.class).getValue()).isEqualTo("Autumn intake");
        UsersStage.click("Import 1 row");
        await("1 row imported");
        assertThat(member("nia@acme.example")).isPresent();
    }

    @Test
    void cancelling_before_the_commit_changes_nothing_and_keeps_the_file() {
        open();
        upload(TWO);
        await("Import 2 rows");
        CountDownLatch there = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        stage.hamlet.midway = () -> {
            there.countDown();
            await(cancelled);
        };
        UsersStage.click("Import 2 rows");
        await(there);
        await("Goes on when you close this page");
        UsersStage.click("Cancel");
        await("Stopping…");
        cancelled.countDown();
        await("Cancelled. Nothing has changed.");
        assertThat(member("nia@acme.example")).isEmpty();
        stage.hamlet.midway = () -> {};
        UsersStage.click("Import 2 rows");
        await("2 rows imported");
    }

    @Test
    void cancelling_after_the_commit_says_that_it_came_too_late() {
        open();
        upload(TWO);
        await("Import 2 rows");
        CountDownLatch there = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        stage.hamlet.atTheEnd = () -> {
            there.countDown();
            await(cancelled);
        };
        UsersStage.click("Import 2 rows");
        await(there);
        await("Goes on when you close this page");
        UsersStage.click("Cancel");
        cancelled.countDown();
        await("Too late to cancel.");
        assertThat(text()).contains("2 rows imported, as r1.");
        assertThat(member("nia@acme.example")).isPresent();
    }

    @Test
    void a_page_that_is_opened_again_finds_its_import() {
        open();
        upload(TWO);
        await("Import 2 rows");
        CountDownLatch there = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        stage.hamlet.midway = () -> {
            there.countDown();
            await(left);
        };
        UsersStage.click("Import 2 rows");
        await(there);
        stage.open("");
        open();
        assertThat(text()).contains("Importing people.csv");
        stage.open("");
        left.countDown();
        open();
        await("2 rows imported, as r1.");
        UsersStage.click("Choose another file");
        assertThat(_find(Upload.class)).hasSize(1);
    }

    @Test
    void who_loses_the_right_meanwhile_imports_nothing() {
        open();
        upload(TWO);
        await("Import 2 rows");
        stage.olgaAdministers();
        stage.hamlet.meanwhile(() -> stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(stage.hamlet
                        .member(Cast.FINANCE, Cast.BEN)
                        .withBaseRole(org.portreeve.domain.membership.BaseRole.TENANT_USER))));
        UsersStage.click("Import 2 rows");
        await("You may no longer import people into this tenant.");
        assertThat(member("nia@acme.example")).isEmpty();
    }

    @Test
    void what_breaks_is_told_with_its_number_and_changes_nothing() {
        open();
        upload(TWO);
        await("Import 2 rows");
        stage.hamlet.midway = () -> {
            throw new IllegalStateException("the database is gone");
        };
        UsersStage.click("Import 2 rows");
        await("The import broke off; nothing has changed.");
        assertThat(member("nia@acme.example")).isEmpty();
    }
}

package org.portreeve.ui.users;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.membership.FindPeople;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.Csv;

/**
 * Everybody who matches, as a file. Who they are and their order is of the moment of the download, so that nobody is missing or
 * stands there twice; what is said of each is read a page at a time as it is written, and who asks is asked each time.
 */
record PeopleExport(
        CurrentActor current,
        FindPeople people,
        TenantId tenant,
        PeopleSearch.Query query,
        List<PeopleColumn> columns,
        Locale locale) {
    private static final int PAGE = 1_000;

    /** The link's answer: a file, or nothing for whom the tenant is no longer open. */
    DownloadHandler handler() {
        return event -> {
            Optional<FindPeople.Everybody> everybody = people.everybody(current.get(), tenant, query);
            if (everybody.isEmpty()) {
                event.getResponse().setStatus(404);
                return;
            }
            try (FindPeople.Everybody found = everybody.get()) {
                FindPeople.Page first = next(found);
                event.setFileName(name(first));
                event.setContentType("text/csv; charset=utf-8");
                try (Writer out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                    write(out, found, first);
                }
            }
        };
    }

    private String name(FindPeople.Page page) {
        var zone = Objects.requireNonNull(page.snapshot().tenant()).tenant().timeZone();
        return tenant.value() + "-" + LocalDate.ofInstant(page.snapshot().now(), zone) + ".csv";
    }

    private void write(Writer out, FindPeople.Everybody everybody, FindPeople.Page first) throws IOException {
        out.write(Csv.BYTE_ORDER_MARK);
        out.write(Csv.line(columns.stream()
                .map(column -> I18NProvider.translate(locale, "users.column." + column.key()))
                .toList()));
        for (FindPeople.Page page = first; !page.people().isEmpty(); page = next(everybody)) {
            var facts = new PeopleFacts(locale, page.snapshot());
            for (FindPeople.Found found : page.people()) {
                out.write(Csv.line(
                        columns.stream().map(column -> facts.of(column, found)).toList()));
            }
        }
    }

    /** Why not just less: what is cut off must not look complete. */
    private FindPeople.Page next(FindPeople.Everybody everybody) throws IOException {
        return everybody
                .next(current.get(), PAGE)
                .orElseThrow(() -> new IOException("the tenant is no longer open to whoever asked"));
    }
}

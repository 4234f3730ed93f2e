package org.portreeve.ui.users;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.membership.FindPeople;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.Csv;

/**
 * Everybody who matches, as a file, written page by page as it is fetched; who asks is asked at the download, once a page.
 * Why not at one moment: reading a million people would hold everything else up, so somebody who is renamed meanwhile may be
 * missing, and nobody stands there twice.
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
            Optional<FindPeople.Page> first = page(0);
            if (first.isEmpty()) {
                event.getResponse().setStatus(404);
                return;
            }
            event.setFileName(name(first.get()));
            event.setContentType("text/csv; charset=utf-8");
            try (Writer out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                write(out, first.get());
            }
        };
    }

    private String name(FindPeople.Page page) {
        var zone = Objects.requireNonNull(page.snapshot().tenant()).tenant().timeZone();
        return tenant.value() + "-" + LocalDate.ofInstant(page.snapshot().now(), zone) + ".csv";
    }

    /** Writes everybody from the first page on. */
    void write(Writer out, FindPeople.Page first) throws IOException {
        out.write(Csv.BYTE_ORDER_MARK);
        out.write(Csv.line(columns.stream()
                .map(column -> I18NProvider.translate(locale, "users.column." + column.key()))
                .toList()));
        Set<UserId> written = new HashSet<>();
        Optional<FindPeople.Page> page = Optional.of(first);
        for (int offset = PAGE; page.isPresent() && !page.get().people().isEmpty(); offset += PAGE) {
            var facts = new PeopleFacts(locale, page.get().snapshot());
            for (FindPeople.Found found : page.get().people()) {
                if (written.add(found.person().id())) {
                    out.write(Csv.line(columns.stream()
                            .map(column -> facts.of(column, found))
                            .toList()));
                }
            }
            page = page(offset);
        }
        if (page.isEmpty()) {
            // Why: what is cut off must not look complete.
            throw new IOException("the tenant is no longer open to whoever asked");
        }
    }

    Optional<FindPeople.Page> page(int offset) {
        return people.page(current.get(), tenant, query, offset, PAGE);
    }
}

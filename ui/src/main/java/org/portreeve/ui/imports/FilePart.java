package org.portreeve.ui.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.Locale;
import org.portreeve.application.membership.PeopleFile;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.Panel;
import org.portreeve.ui.component.Symbol;

/** Takes a file, by choosing it or dropping it, says what it has to look like, and what is wrong with one. */
final class FilePart extends Div {
    private static final int MEGABYTE = 1024 * 1024;

    private final Div problems = new Div();
    private final Upload upload;

    FilePart(UploadHandler handler, List<String> roles) {
        addClassNames("stack", "importfile");
        problems.addClassName("stack");
        upload = new Upload(handler);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PeopleFile.MOST_BYTES);
        upload.setUploadButton(ConsoleButton.primary(getTranslation("import.choose"), Symbol.UPLOAD));
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.setDropLabelIcon(Symbol.UPLOAD.icon());
        upload.setI18n(words());
        upload.addFileRejectedListener(_ -> tell(tooLarge()));
        upload.getElement().addEventListener("upload-start", _ -> problems.removeAll());
        upload.setWidthFull();
        add(problems, upload, format(roles));
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(getTranslation("import.connecting"))
                        .setStalled(getTranslation("import.stalled"))
                        .setProcessing(getTranslation("import.reading"))
                        .setHeld(getTranslation("import.connecting")))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(getTranslation("import.interrupted"))
                        .setUnexpectedServerError(getTranslation("import.interrupted"))
                        .setForbidden(getTranslation("import.interrupted"))));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(getTranslation("import.one-file"))
                .setFileIsTooBig(getTranslation("import.too-large", mostMegabytes()))
                .setIncorrectFileType(getTranslation("import.no-csv")));
        return words;
    }

    private Panel format(List<String> roles) {
        Span first = new Span("email,name,initial_roles");
        first.addClassName("mono");
        UnorderedList rules = new UnorderedList(
                new ListItem(new Span(getTranslation("import.format.head") + " "), first),
                new ListItem(getTranslation("import.format.encoding")),
                new ListItem(getTranslation("import.format.roles")),
                new ListItem(getTranslation("import.format.members")),
                new ListItem(getTranslation("import.format.size", PeopleFile.MOST_ROWS, mostMegabytes())));
        rules.addClassName("plainlist");
        Anchor example =
                new Anchor(ImportReport.example("people-example.csv", roles), getTranslation("import.example"));
        example.getElement().setAttribute("download", true);
        Panel panel = new Panel(getTranslation("import.format.title"), rules, new Paragraph(example));
        panel.addClassName("settings");
        return panel;
    }

    private static int mostMegabytes() {
        return PeopleFile.MOST_BYTES / MEGABYTE;
    }

    private Note tooLarge() {
        return Note.refusal(
                getTranslation("import.too-large", mostMegabytes()), getTranslation("import.file.too-large.why"));
    }

    /** Above the field, until another file is chosen. */
    void tell(Note note) {
        upload.clearFileList();
        problems.removeAll();
        problems.add(note);
    }

    /** What is wrong with a file, and where. */
    void refuse(PeopleFile.Unreadable unreadable) {
        String key = "import.file."
                + unreadable.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        tell(
                unreadable.why() == PeopleFile.Why.TOO_LARGE
                        ? tooLarge()
                        : Note.refusal(
                                getTranslation("import.line", unreadable.line()) + " "
                                        + getTranslation(key, value(unreadable)),
                                getTranslation(key + ".why")));
    }

    private static Object value(PeopleFile.Unreadable unreadable) {
        return switch (unreadable.why()) {
            case TOO_MANY_ROWS -> PeopleFile.MOST_ROWS;
            case NOT_UTF_8, NO_HEADER, UNKNOWN_COLUMN, BROKEN_QUOTES, TOO_LARGE -> unreadable.value();
        };
    }
}

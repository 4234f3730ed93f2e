package org.portreeve.ui.platform;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.component.PersonAvatar;
import org.portreeve.ui.component.PersonName;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Tone;

/** People who were found. */
final class PersonGrid extends Grid<Person> {
    PersonGrid(Consumer<Person> onOpen) {
        setSizeFull();
        addClassName("roles");
        setSelectionMode(SelectionMode.SINGLE);
        getElement().setProperty("ariaLabel", getTranslation("platform.everybody.title"));
        addComponentColumn(this::name)
                .setKey("person")
                .setHeader(getTranslation("matrix.people.person"))
                .setFlexGrow(3);
        addComponentColumn(person -> {
                    var email = new Span(
                            person.email() == null ? "" : person.email().value());
                    email.addClassNames("t2", "clip");
                    email.setTitle(email.getText());
                    return email;
                })
                .setKey("email")
                .setHeader(getTranslation("platform.people.email"))
                .setFlexGrow(4);
        addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                selection.getFirstSelectedItem().ifPresent(onOpen);
            }
        });
    }

    /** Marks who is open; null for nobody. */
    void mark(@Nullable UserId user) {
        deselectAll();
        getListDataView()
                .getItems()
                .filter(person -> person.id().equals(user))
                .findFirst()
                .ifPresent(this::select);
    }

    private Div name(Person person) {
        var line = new Div(new PersonAvatar(person.label()), new PersonName(person.label()));
        if (person.isPlaceholder()) {
            line.add(new StatusBadge(getTranslation("users.placeholder"), Tone.PENDING));
        }
        line.addClassName("row");
        return line;
    }
}

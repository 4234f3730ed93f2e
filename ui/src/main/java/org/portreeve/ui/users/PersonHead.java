package org.portreeve.ui.users;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portreeve.domain.Extent;
import org.portreeve.ui.component.DetailPanel;
import org.portreeve.ui.component.PersonAvatar;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;

/** Who the details are of: picture, name, what tells them from others, and what is unusual about them. */
final class PersonHead {
    private PersonHead() {}

    static void show(Looking looking, DetailPanel panel) {
        var person = looking.person();
        panel.describe(
                new PersonAvatar(person.label(), PersonAvatar.Size.LARGE),
                person.label(),
                details(looking),
                marks(looking).toArray(Component[]::new));
    }

    private static String details(Looking looking) {
        var email = looking.person().email();
        var member = looking.member();
        var scope = member.scope() instanceof Extent.All ? "" : looking.names().scope(member.scope());
        return Stream.of(email == null ? "" : email.value(), member.details().jobTitle(), scope)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static List<Component> marks(Looking looking) {
        List<Component> marks =
                new ArrayList<>(List.of(StatusBadge.of(looking.member().status())));
        if (looking.member().isTenantAdmin()) {
            marks.add(StatusBadge.admin());
        }
        if (looking.person().isPlaceholder()) {
            marks.add(new StatusBadge(looking.say("users.placeholder"), Tone.NEUTRAL, Symbol.USER));
        }
        return marks;
    }
}

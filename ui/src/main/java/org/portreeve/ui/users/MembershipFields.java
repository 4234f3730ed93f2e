package org.portreeve.ui.users;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.application.membership.MemberField.Plain;
import org.portreeve.application.membership.MemberPart;
import org.portreeve.domain.Window;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.component.StatusBadge;

/** Base role, end, job title, phone and external id; status, scope and presence beside them. */
final class MembershipFields extends Div {
    private final Editing editing;
    private final @Nullable Segments<BaseRole> baseRole;
    private final Div consequence = new Div();
    private final FieldNotes baseRoleNotes;
    private final Div fields = new Div();
    private final List<TextSlot> texts;
    private final EndSlot end;
    private final Div facts = new Div();
    private boolean showing;

    MembershipFields(Looking looking, Editing editing) {
        this.editing = editing;
        baseRoleNotes = new FieldNotes(editing, Plain.BASE_ROLE);
        baseRole = looking.may(MemberPart.BASE_ROLE) ? choice(looking) : null;
        end = new EndSlot(looking, editing);
        texts = List.of(
                new TextSlot(
                        looking.say("users.profile.job-title"),
                        Plain.JOB_TITLE,
                        editing,
                        form -> form.member().details().jobTitle(),
                        MemberEdit.JobTitle::new),
                new TextSlot(
                        looking.say("users.profile.phone"),
                        Plain.PHONE,
                        editing,
                        form -> form.member().details().phone(),
                        MemberEdit.Phone::new),
                new TextSlot(
                        looking.say("users.profile.external-id"),
                        Plain.EXTERNAL_ID,
                        editing,
                        form -> form.member().details().externalId(),
                        MemberEdit.ExternalId::new));
        fields.addClassName("fields");
        fields.add(end);
        texts.forEach(fields::add);
        add(baseRole(looking), fields, facts);
        refresh(looking);
    }

    private Div baseRole(Looking looking) {
        var label = new Div(looking.say("users.profile.base-role"));
        label.addClassNames("sm", "med", "t2");
        consequence.addClassNames("xs", "t2");
        var block = new Div(label);
        block.addClassName("baserole");
        if (baseRole != null) {
            block.add(baseRole);
        } else {
            block.add(StatusBadge.of(looking.member().baseRole()));
        }
        block.add(consequence, baseRoleNotes);
        return block;
    }

    private Segments<BaseRole> choice(Looking looking) {
        var words = new FieldWords(looking);
        var user = words.baseRole(BaseRole.TENANT_USER);
        var admin = words.baseRole(BaseRole.TENANT_ADMIN);
        var choice = new Segments<>(
                looking.say("users.profile.base-role"),
                List.of(BaseRole.TENANT_USER, BaseRole.TENANT_ADMIN),
                role -> role == BaseRole.TENANT_USER ? user : admin);
        choice.addValueChangeListener(change -> {
            if (!showing && change.getValue() != null) {
                editing.stage(new MemberEdit.BaseRole(change.getValue()));
            }
        });
        return choice;
    }

    void refresh(Looking looking) {
        var wanted = editing.wanted(looking).member();
        if (baseRole != null) {
            showing = true;
            baseRole.setValue(wanted.baseRole());
            showing = false;
        }
        consequence.setText(consequence(looking, wanted.baseRole()));
        baseRoleNotes.refresh(looking);
        boolean open = looking.may(MemberPart.MEMBERSHIP);
        fields.setVisible(open);
        end.refresh(looking);
        texts.forEach(text -> text.refresh(looking));
        facts.removeAll();
        facts.add(facts(looking, open));
    }

    /** What the base role does and, where it can't be changed although the rest can, why. */
    private String consequence(Looking looking, BaseRole wanted) {
        boolean changes = wanted != looking.member().baseRole();
        var member = looking.member();
        long on = member.sections().values().stream().filter(SectionToggle::on).count();
        var does = switch (wanted) {
            case TENANT_ADMIN -> looking.say(changes ? "users.base-role.becomes-admin" : "users.base-role.is-admin");
            case TENANT_USER ->
                changes
                        ? looking.say(
                                "users.base-role.becomes-user",
                                member.roles().size() + member.profiles().size(),
                                on,
                                new FieldWords(looking).scope(member.scope()))
                        : looking.say("users.base-role.is-user");
        };
        boolean closed = baseRole == null && looking.may(MemberPart.MEMBERSHIP);
        return closed ? does + " " + looking.say("users.base-role.closed") : does;
    }

    private static Facts facts(Looking looking, boolean open) {
        var member = looking.member();
        var dates = looking.dates();
        var details = member.details();
        var facts = new Facts(looking)
                .fact("users.profile.status", StatusBadge.of(member.status()))
                .words("users.profile.since", dates.day(details.since()));
        if (!open) {
            facts.words("users.profile.end", dates.end(new Window(null, member.until())));
        }
        facts.words("users.profile.scope", new FieldWords(looking).scope(member.scope()))
                .words("users.profile.last-seen", seen(looking.view().lastSeen(), looking));
        if (!open) {
            facts.words("users.profile.job-title", details.jobTitle())
                    .words("users.profile.phone", details.phone())
                    .words("users.profile.external-id", details.externalId());
        }
        return facts;
    }

    private static String seen(@Nullable Instant at, Looking looking) {
        return at == null ? looking.say("users.never") : looking.dates().ago(at);
    }
}

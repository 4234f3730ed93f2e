package org.portreeve.ui.catalogue;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portreeve.ui.catalogue.CatalogueStage.click;
import static org.portreeve.ui.catalogue.CatalogueStage.confirm;
import static org.portreeve.ui.catalogue.CatalogueStage.field;
import static org.portreeve.ui.catalogue.CatalogueStage.open;
import static org.portreeve.ui.catalogue.CatalogueStage.page;
import static org.portreeve.ui.catalogue.CatalogueStage.panel;

import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.role.Permission;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.users.Cast;

class PermissionsPageTest {
    private static final String OWN = "platform/permissions/record:write";

    private final CatalogueStage stage = new CatalogueStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<String> group() {
        return _get(ComboBox.class, spec -> spec.withLabel("Group"));
    }

    @Test
    void permissions_are_shown_to_who_manages_sections_or_sees_tenants() {
        stage.holding("plan:manage");
        assertThatThrownBy(() -> open("platform/permissions")).isInstanceOf(NotFoundError.class);
        stage.who = Cast.BEN;
        assertThatThrownBy(() -> open(OWN)).isInstanceOf(NotFoundError.class);
        stage.who = CatalogueStage.PETRA;
        stage.holding("tenant:view");
        open(OWN);
        assertThat(field("Description").isReadOnly()).isTrue();
        assertThat(page()).contains("Records", "record", "write");
        assertThat(panel()).contains("Nothing in the catalogue names it");
        assertThatThrownBy(() -> open("platform/permissions/_new")).isInstanceOf(NotFoundError.class);
        open("platform/permissions/trace:view");
        assertThat(panel()).contains("section Traces");
    }

    @Test
    void permissions_are_searched_by_key_description_and_group() {
        stage.holding("section-catalogue:manage");
        open("platform/permissions");
        _setValue(_get(SearchField.class), "execution traces");
        assertThat(page()).contains("trace", "1 permission").doesNotContain("workflow");
        _setValue(_get(SearchField.class), "records");
        assertThat(page()).contains("record", "1 permission");
        _setValue(_get(SearchField.class), "nothing like it");
        assertThat(page()).contains("Nothing matches “nothing like it”");
    }

    @Test
    void a_resource_type_of_ones_own_begins_with_its_first_action() {
        stage.holding("section-catalogue:manage");
        open("platform/permissions/_new");
        _setValue(field("Resource type"), "section");
        _setValue(field("Action"), "close");
        click("Save");
        assertThat(field("Resource type").getErrorMessage()).contains("reserved");
        assertThat(field("Description").isInvalid()).isTrue();
        assertThat(group().isInvalid()).isTrue();
        assertThat(_find(Dialog.class)).isEmpty();
        _setValue(field("Resource type"), "ledger");
        _setValue(field("Description"), "Close ledgers");
        _setValue(group(), "records");
        click("Save");
        confirm("Save");
        assertThat(stage.hamlet.catalogue.definition(new Permission("ledger:close")))
                .isEqualTo(new PermissionDefinition(new Permission("ledger:close"), "records", "Close ledgers", null));
        assertThat(page()).contains("ledger");
    }

    @Test
    void its_description_changes_and_it_goes_when_nothing_names_it() {
        stage.holding("section-catalogue:manage");
        open(OWN);
        _setValue(field("Description"), "Write records");
        click("Save");
        confirm("Save");
        assertThat(field("Description").getValue()).isEqualTo("Write records");
        click("Remove record:write…");
        confirm("Remove");
        assertThat(stage.hamlet.catalogue.definition(new Permission("record:write")))
                .isNull();
        open("platform/permissions/trace:view");
        click("Remove trace:view…");
        assertThat(panel()).contains("It is still named elsewhere", "trace:view: section traces");
    }
}

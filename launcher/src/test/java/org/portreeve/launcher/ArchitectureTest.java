package org.portreeve.launcher;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.portreeve.application.change.Clock;
import org.portreeve.application.change.Journal;
import org.portreeve.application.membership.DeleteEverywhere;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.portreeve");

    @Test
    void the_domain_knows_java_and_nothing_else() {
        classes()
                .that()
                .resideInAPackage("org.portreeve.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.portreeve.domain..", "java..", "org.jspecify..")
                .because("the rules must be readable and testable without any framework")
                .check(CLASSES);
    }

    @Test
    void the_application_knows_the_domain_and_no_framework() {
        classes()
                .that()
                .resideInAPackage("org.portreeve.application..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.portreeve.application..",
                        "org.portreeve.domain..",
                        "java..",
                        "org.jspecify..",
                        "org.slf4j..")
                .because("a use case says what is done; adapters say how")
                .check(CLASSES);
    }

    @Test
    void console_and_adapters_do_not_see_each_other() {
        noClasses()
                .that()
                .resideInAPackage("org.portreeve.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.portreeve.adapters..", "org.portreeve.launcher..")
                .because("views talk to use cases, so that every interface can do what the console can")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.portreeve.adapters..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.portreeve.ui..", "org.portreeve.launcher..")
                .because("an adapter serves whoever calls it and knows nobody who does")
                .check(CLASSES);
    }

    @Test
    void adapters_do_not_see_each_other() {
        slices().matching("org.portreeve.adapters.(*)..")
                .should()
                .notDependOnEachOther()
                .because("each adapter can be replaced without touching another")
                .check(CLASSES);
    }

    @Test
    void only_the_one_way_of_change_writes() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.portreeve.application.change..",
                        "org.portreeve.application.catalogue..",
                        "org.portreeve.application.apikey..",
                        "org.portreeve.adapters.persistence..",
                        "org.portreeve.launcher")
                .and()
                .doNotHaveFullyQualifiedName(DeleteEverywhere.class.getName())
                .should()
                .dependOnClassesThat(resideInAPackage("org.portreeve.application.change..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.describe(
                                "are the journal", type -> type.isAssignableTo(Journal.class))))
                .because("a guard that is written once must hold for the console, the interfaces and sample data alike;"
                        + " the platform's own changes live in the packages named here, and an erasure asks the guards of"
                        + " every tenant in one transaction")
                .check(CLASSES);
    }

    @Test
    void time_comes_from_the_database() {
        noClasses()
                .that()
                .resideInAnyPackage("org.portreeve.domain..", "org.portreeve.application..", "org.portreeve.ui..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .because("a decision's now is read with the version that it decides on")
                .check(CLASSES);
    }

    @Test
    void nobody_but_the_sample_data_brings_a_clock() {
        classes()
                .that()
                .implement(Clock.class)
                .should()
                .resideInAPackage("org.portreeve.launcher.demo")
                .because("production time is the database's, and sample data alone tells a story of the past")
                .check(CLASSES);
    }

    @Test
    void views_force_no_frontend_build() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.vaadin.flow.component.dependency")
                        .and(com.tngtech.archunit.base.DescribedPredicate.describe(
                                "force a frontend build", ArchitectureTest::forcesBuild)))
                .because("the default bundle serves the console; a build needs Node and is refused by clean machines")
                .check(CLASSES);
    }

    private static boolean forcesBuild(JavaClass type) {
        return switch (type.getSimpleName()) {
            case "CssImport", "JsModule", "JavaScript", "NpmPackage" -> true;
            default -> false;
        };
    }

    @Test
    void persistence_stays_in_its_adapter() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.portreeve.adapters.persistence..", "org.portreeve.launcher..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql..")
                .because("who writes past the journal writes past the guards and the history")
                .check(CLASSES);
    }
}

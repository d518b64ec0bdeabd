package org.zhibu.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

/** web → service → repository → model, the same four layers in every module. */
class LayersTest {

    private static final String[] WEB = layer("web");
    private static final String[] SERVICE = layer("service");
    private static final String[] REPOSITORY = layer("repository");
    private static final String[] MODEL = layer("model");

    @Test
    void webAsksQueriesButNeitherRepositoriesNorTheModel() {
        check(noClasses()
                .that()
                .resideInAnyPackage(WEB)
                .should()
                .dependOnClassesThat(resideInAnyPackage(MODEL).or(repository())));
    }

    @Test
    void servicesKnowNoPages() {
        check(noClasses().that().resideInAnyPackage(SERVICE).should().dependOnClassesThat(resideInAnyPackage(WEB)));
    }

    @Test
    void repositoriesKnowOnlyTheModel() {
        check(noClasses()
                .that()
                .resideInAnyPackage(REPOSITORY)
                .should()
                .dependOnClassesThat(resideInAnyPackage(WEB).or(resideInAnyPackage(SERVICE))));
    }

    @Test
    void theModelKnowsNobody() {
        check(noClasses()
                .that()
                .resideInAnyPackage(MODEL)
                .should()
                .dependOnClassesThat(resideInAnyPackage(WEB)
                        .or(resideInAnyPackage(SERVICE))
                        .or(resideInAnyPackage(REPOSITORY))
                        .or(resideInAnyPackage("org.springframework.jdbc.."))));
    }

    @Test
    void frontDoorsKnowNoPages() {
        check(noClasses()
                .that(describe("stand in the root of a module", LayersTest::inRoot))
                .should()
                .dependOnClassesThat(resideInAnyPackage(WEB)));
    }

    @Test
    void controllersStandInWebAndStatementsInRepositories() {
        check(classes().that().areAnnotatedWith(Controller.class).should().resideInAnyPackage(WEB));
        check(classes().that().areAnnotatedWith(Repository.class).should().resideInAnyPackage(REPOSITORY));
    }

    private static DescribedPredicate<JavaClass> repository() {
        return describe("a *Repository", type -> {
            JavaClass outer = type;
            while (outer.getEnclosingClass().isPresent())
                outer = outer.getEnclosingClass().get();
            return outer.getSimpleName().endsWith("Repository")
                    && outer.getPackageName().startsWith("org.zhibu");
        });
    }

    private static boolean inRoot(JavaClass type) {
        return House.moduleOf(type.getPackageName())
                .filter(module -> module.getBasePackage().getName().equals(type.getPackageName()))
                .isPresent();
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(House.classes());
    }

    /** The area of service is no layer: its features lie one deeper. */
    private static String[] layer(String name) {
        return new String[] {
            "org.zhibu.core.*." + name + "..",
            "org.zhibu.shared.*." + name + "..",
            "org.zhibu.areas.overview." + name + "..",
            "org.zhibu.areas.*.*." + name + ".."
        };
    }
}

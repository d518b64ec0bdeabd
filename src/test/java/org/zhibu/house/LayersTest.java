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

    private static final String WEB = "org.zhibu..web..";
    private static final String SERVICE = "org.zhibu..service..";
    private static final String REPOSITORY = "org.zhibu..repository..";
    private static final String MODEL = "org.zhibu..model..";

    @Test
    void webAsksQueriesButNeitherRepositoriesNorTheModel() {
        check(noClasses()
                .that()
                .resideInAPackage(WEB)
                .should()
                .dependOnClassesThat(resideInAnyPackage(MODEL).or(repository())));
    }

    @Test
    void servicesKnowNoPages() {
        check(noClasses().that().resideInAPackage(SERVICE).should().dependOnClassesThat(resideInAnyPackage(WEB)));
    }

    @Test
    void repositoriesKnowOnlyTheModel() {
        check(noClasses()
                .that()
                .resideInAPackage(REPOSITORY)
                .should()
                .dependOnClassesThat(resideInAnyPackage(WEB, SERVICE)));
    }

    @Test
    void theModelKnowsNobody() {
        check(noClasses()
                .that()
                .resideInAPackage(MODEL)
                .should()
                .dependOnClassesThat(resideInAnyPackage(WEB, SERVICE, REPOSITORY, "org.springframework.jdbc..")));
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
        check(classes().that().areAnnotatedWith(Controller.class).should().resideInAPackage(WEB));
        check(classes().that().areAnnotatedWith(Repository.class).should().resideInAPackage(REPOSITORY));
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
}

package org.zhibu.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/** Nothing is read without saying inside which subtree, or whose own it is. */
class ScopesTest {

    private static final Set<String> FIRST =
            Set.of(Scope.class.getName(), MemberId.class.getName(), Viewer.class.getName());

    /** Queries that need no scope, with the reason. A name that no longer exists fails too. */
    private static final Map<String, String> OPEN = Map.of(
            "RuleQueries.activityRules", "the regulations are everybody's",
            "RuleQueries.settings", "the regulations are everybody's",
            "BackingQueries.kindsOf", "the assessment scheme is everybody's");

    @Test
    void everyQueryTakesItsScopeFirst() {
        List<String> without = new ArrayList<>();
        Set<String> met = new TreeSet<>();
        for (JavaMethod method : queries()) {
            String name = method.getOwner().getSimpleName() + "." + method.getName();
            List<JavaClass> parameters = method.getRawParameterTypes();
            boolean scoped =
                    !parameters.isEmpty() && FIRST.contains(parameters.get(0).getName());
            if (!scoped && OPEN.containsKey(name)) met.add(name);
            else if (!scoped) without.add(method.getFullName());
        }
        assertThat(without)
                .as("queries without Scope, MemberId or Viewer first")
                .isEmpty();
        assertThat(met).as("the list of open queries names only what there is").isEqualTo(new TreeSet<>(OPEN.keySet()));
    }

    @Test
    void everyQueryUsesItsScope() {
        List<String> unused = new ArrayList<>();
        for (JavaMethod method : queries())
            if (!method.getRawParameterTypes().isEmpty()
                    && method.getRawParameterTypes().get(0).isEquivalentTo(Scope.class)
                    && !uses(method)) unused.add(method.getFullName());
        assertThat(unused).as("queries that take a scope and forget it").isEmpty();
    }

    private static boolean uses(JavaMethod method) {
        boolean asked = method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Scope.class));
        boolean handedOn = method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Scope.class)));
        return asked || handedOn;
    }

    private static List<JavaMethod> queries() {
        return House.classes().stream()
                .filter(type -> type.getSimpleName().endsWith("Queries"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .toList();
    }
}

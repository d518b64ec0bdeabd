package org.zhibu.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.Sql;

/** Time comes from the one clock, so that a test, a demo year and a correction of last month can set it. */
class ClockTest {

    private static final Pattern SQL_NOW = Pattern.compile(
            "(?i)\\b(now\\(\\)|current_date|current_timestamp|current_time|localtimestamp|clock_timestamp\\(|statement_timestamp\\(|'today')");

    private static final Pattern OWN_DAY =
            Pattern.compile("\\b(LocalDate|LocalTime|LocalDateTime|Year|YearMonth|MonthDay)\\.now\\(\\)");

    @Test
    void nobodyAsksTheMachineForTheTime() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.zhibu.shared.kernel.Clocks")
                .should()
                .accessTargetWhere(DescribedPredicate.describe("reads the time without a clock", ClockTest::readsTime))
                .check(House.classes());
    }

    @Test
    void nobodyThrowsDice() {
        noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe("is random without a given source", ClockTest::random))
                .check(House.classes());
    }

    @Test
    void statementsTakeTheTimeAsAParameter() {
        for (JavaSource source : House.sources())
            for (JavaSource.Literal literal : source.literals())
                if (Sql.isSql(literal.value()))
                    assertThat(literal.value()).as(source.at(literal.line())).doesNotContainPattern(SQL_NOW.pattern());
        for (Path file : House.files(House.RESOURCES.resolve("db/migration"), ".sql"))
            assertThat(House.read(file)).as(file.toString()).doesNotContainPattern(SQL_NOW.pattern());
    }

    /** The machine's day is another one than the portal's for eight hours of each day where it runs in UTC. */
    @Test
    void testsTakeTheDayOfThePortal() {
        for (Path file : House.files(Path.of("src/test/java"), ".java"))
            assertThat(House.read(file)).as(file.toString()).doesNotContainPattern(OWN_DAY);
    }

    private static boolean readsTime(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        if (owner.isEquivalentTo(Clock.class)) return name.startsWith("system");
        if (owner.getPackageName().startsWith("java.time"))
            return name.equals("now")
                    && parameters(access).stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        if (owner.isEquivalentTo(System.class)) return name.equals("currentTimeMillis");
        return owner.getName().equals("java.util.Date") && makes(access);
    }

    private static boolean random(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        if (owner.isEquivalentTo(ThreadLocalRandom.class)) return true;
        if (owner.isEquivalentTo(Math.class)) return access.getName().equals("random");
        return owner.isEquivalentTo(Random.class) && makes(access);
    }

    /** Calls the constructor without arguments. */
    private static boolean makes(JavaAccess<?> access) {
        return access.getName().equals("<init>") && parameters(access).isEmpty();
    }

    private static List<JavaClass> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitCallTarget target ? target.getRawParameterTypes() : List.of();
    }
}

package org.zhibu.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;

/** Nothing grows until nobody reads it. */
class SizesTest {

    private static final int CONTROLLER_LINES = 120;
    private static final int COLLABORATORS = 5;
    private static final int METHOD_LINES = 25;
    private static final int TEMPLATE_LINES = 100;
    private static final int PACKAGE_FILES = 14;

    @Test
    void methodsFitOnAScreen() {
        List<String> long_ = new ArrayList<>();
        for (JavaSource source : House.sources())
            for (JavaSource.Method method : source.methods())
                if (method.lines() > METHOD_LINES)
                    long_.add("%s %s: %d lines".formatted(source.at(method.line()), method.name(), method.lines()));
        assertThat(long_)
                .as("methods over %d lines, SQL not counted", METHOD_LINES)
                .isEmpty();
    }

    @Test
    void controllersBindAskAndChooseThePage() {
        List<String> big = new ArrayList<>();
        for (JavaClass type : House.classes())
            if (type.isAnnotatedWith(Controller.class)) {
                type.getConstructors().stream()
                        .filter(made -> made.getRawParameterTypes().size() > COLLABORATORS)
                        .forEach(made -> big.add(type.getName() + " has "
                                + made.getRawParameterTypes().size() + " collaborators"));
                long lines = lines(type);
                if (lines > CONTROLLER_LINES) big.add(type.getName() + " has " + lines + " lines");
            }
        assertThat(big).isEmpty();
    }

    private static long lines(JavaClass type) {
        return House.sources().stream()
                .filter(source -> source.name().equals(type.getSimpleName())
                        && source.text().contains("package " + type.getPackageName() + ";"))
                .mapToLong(source -> source.text().lines().count())
                .findFirst()
                .orElse(0);
    }

    @Test
    void templatesAreATableOfContents() {
        List<String> big = new ArrayList<>();
        for (Path template : House.templates()) {
            long lines = House.read(template).lines().count();
            if (lines > TEMPLATE_LINES) big.add(House.ROOT.relativize(template) + ": " + lines);
        }
        assertThat(big).as("templates over %d lines", TEMPLATE_LINES).isEmpty();
    }

    @Test
    void packagesFitInTheHead() {
        Map<Path, Long> files = House.sources().stream()
                .filter(source -> !source.name().equals("package-info"))
                .collect(Collectors.groupingBy(source -> source.path().getParent(), Collectors.counting()));
        files.values().removeIf(count -> count <= PACKAGE_FILES);
        // The small types everyone shares and the page kit are vocabularies: one file a word.
        files.keySet().removeIf(folder -> folder.endsWith("shared/kernel") || folder.endsWith("shared/ui"));
        assertThat(files).as("packages over %d files", PACKAGE_FILES).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        List<String> vague = House.classes().stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> name.matches(".*(Manager|Helper|Utils?|Impl|Dto|DTO|Mapper|Processor)$"))
                .toList();
        assertThat(vague).isEmpty();
    }
}

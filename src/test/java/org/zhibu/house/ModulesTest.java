package org.zhibu.house;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;

/** Modules use only what they declare, without cycles, through each other's front doors. Draws what it found. */
class ModulesTest {

    private static final Path PICTURES = House.ROOT.resolve("docs/modules");
    private static final List<ApplicationModule> MODULES = House.modules().stream()
            .sorted(Comparator.comparing(ModulesTest::level).thenComparing(ModulesTest::id))
            .toList();

    @Test
    void useOnlyWhatTheyDeclare() {
        House.modules().verify();
    }

    @Test
    void areAllFound() {
        assertThat(MODULES)
                .extracting(ModulesTest::id)
                .contains("kernel", "ui", "audit", "fact", "security", "organization");
    }

    /** Written, like the screenshots, when the run asks for pictures with {@code -Dscreenshots}. */
    @Test
    void areDrawn() throws IOException {
        Files.createDirectories(PICTURES);
        writeIfChanged(PICTURES.resolve("README.md"), """
                # Modules

                Drawn by `org.zhibu.house.ModulesTest`, which also fails when a module uses what it does not declare.
                An arrow reads "uses".

                ```mermaid
                flowchart BT
                %s
                %s
                ```

                | Module | Name | Package | Uses |
                |---|---|---|---|
                %s
                """.formatted(
                MODULES.stream().map(ModulesTest::box).collect(joining("\n")),
                MODULES.stream().map(ModulesTest::arrows).collect(joining()).stripTrailing(),
                MODULES.stream().map(ModulesTest::row).collect(joining("\n"))));
    }

    private static void writeIfChanged(Path file, String text) throws IOException {
        boolean asked = System.getProperty("screenshots") != null;
        if (asked && (!Files.exists(file) || !Files.readString(file).equals(text))) Files.writeString(file, text);
    }

    private static String box(ApplicationModule module) {
        return "  %s[\"%s<br/>%s\"]".formatted(id(module), id(module), module.getDisplayName());
    }

    private static String arrows(ApplicationModule module) {
        return used(module).stream()
                .map(other -> "  %s --> %s\n".formatted(id(module), other))
                .collect(joining());
    }

    private static String row(ApplicationModule module) {
        return "| `%s` | %s | `%s` | %s |"
                .formatted(
                        id(module),
                        module.getDisplayName(),
                        module.getBasePackage().getName(),
                        String.join(", ", used(module)));
    }

    private static List<String> used(ApplicationModule module) {
        return module.getDirectDependencies(House.modules())
                .uniqueModules()
                .map(ModulesTest::id)
                .filter(other -> !other.equals(id(module)))
                .distinct()
                .sorted()
                .toList();
    }

    /** Shared modules before those of the core. */
    private static int level(ApplicationModule module) {
        return module.getBasePackage().getName().contains(".shared.") ? 0 : 1;
    }

    private static String id(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}

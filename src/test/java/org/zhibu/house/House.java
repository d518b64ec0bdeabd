package org.zhibu.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.zhibu.ZhibuApplication;

/** What the house tests look at, read once: classes, modules, sources, templates. */
final class House {

    static final Path ROOT = Path.of("").toAbsolutePath();
    static final Path JAVA = ROOT.resolve("src/main/java");
    static final Path RESOURCES = ROOT.resolve("src/main/resources");
    static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private House() {}

    static JavaClasses classes() {
        return Classes.ALL;
    }

    static ApplicationModules modules() {
        return Modules.ALL;
    }

    static List<JavaSource> sources() {
        return Sources.ALL;
    }

    /** The module a source file or a package belongs to, the innermost one. */
    static Optional<ApplicationModule> moduleOf(String packageName) {
        return modules().stream()
                .filter(module -> packageName.equals(base(module)) || packageName.startsWith(base(module) + "."))
                .max(Comparator.comparingInt(module -> base(module).length()));
    }

    static Optional<ApplicationModule> moduleOf(JavaSource source) {
        Path folder = JAVA.relativize(source.path().getParent());
        return moduleOf(folder.toString().replace('/', '.').replace('\\', '.'));
    }

    private static String base(ApplicationModule module) {
        return module.getBasePackage().getName();
    }

    static List<Path> templates() {
        return files(RESOURCES.resolve("templates"), ".html");
    }

    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a list in the test resources, without comments and its first line. */
    static List<String[]> table(String name) {
        return read(ROOT.resolve("src/test/resources").resolve(name))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static final class Classes {
        static final JavaClasses ALL = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.zhibu");
    }

    private static final class Modules {
        static final ApplicationModules ALL = ApplicationModules.of(ZhibuApplication.class);
    }

    private static final class Sources {
        static final List<JavaSource> ALL = JavaSource.parse(files(JAVA, ".java"));
    }
}

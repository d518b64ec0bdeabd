package org.zhibu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {

    @TempDir
    Path folder;

    @Test
    void takesTheProgramThatWasChosenBeforeTheOneOnTheSearchPath() throws Exception {
        Path chosen = program("mine");
        Path found = program("chromium");
        assertThat(Browser.installed(Map.of("CHROME_BIN", chosen.toString(), "PATH", folder.toString())::get))
                .contains(chosen);
        assertThat(Browser.installed(Map.of("PATH", folder.toString())::get)).contains(found);
    }

    @Test
    void namesThePackageWhereThereIsNone() {
        assertThat(Browser.INSTALL).contains("apt-get install chromium").contains("CHROME_BIN");
    }

    private Path program(String name) throws Exception {
        Path file = Files.createFile(folder.resolve(name));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}

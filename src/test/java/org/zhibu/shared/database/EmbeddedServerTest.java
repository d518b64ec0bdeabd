package org.zhibu.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhibu.testing.TestDatabase;

/** The database of the first look keeps what was written, whatever happens to the portal. */
class EmbeddedServerTest {

    @TempDir
    Path data;

    @Test
    void keepsItsRowsThroughARestart() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(data)) {
            Notes.in(server).write("first");
        }
        try (EmbeddedServer server = EmbeddedServer.start(data)) {
            assertThat(Notes.in(server).all()).containsExactly("first");
        }
    }

    @Test
    void losesNothingAndLeavesNoOrphanWhenThePortalIsKilled() throws Exception {
        Process portal = fork(System.getenv("PATH"));
        assertThat(said(portal)).isEqualTo("ready");
        ProcessHandle orphan = postmaster().orElseThrow();
        assertThatThrownBy(() -> EmbeddedServer.start(data))
                .as("a second copy in the same folder")
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("stop any other copy of the portal");

        portal.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(orphan.isAlive()).as("PostgreSQL outlives a killed portal").isTrue();

        ProcessHandle next;
        try (EmbeddedServer server = EmbeddedServer.start(data)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(Notes.in(server).all()).containsExactly("before the kill");
            next = postmaster().orElseThrow();
        }
        next.onExit().get(10, TimeUnit.SECONDS);
    }

    @Test
    void saysInOneSentenceWhatRootCanDoWithoutUserNamespaces() throws Exception {
        Process portal = fork(data.toString(), "-Duser.name=root");
        String sentence = said(portal);
        assertThat(sentence)
                .startsWith("PostgreSQL refuses to run as root")
                .contains("ordinary user")
                .contains("SPRING_DATASOURCE_URL");
        assertThat(portal.waitFor(20, TimeUnit.SECONDS)).isTrue();

        FailureAnalysis analysis =
                new CannotStartAnalyzer().analyze(new IllegalStateException(new CannotStart(sentence)));
        assertThat(analysis.getDescription()).isEqualTo(sentence);
    }

    @Test
    void refusesToRunAsTheOwnerOfTheSchema() {
        String database = TestDatabase.url(TestDatabase.clone("zhibu_template"));
        assertThatThrownBy(() -> role(database, "zhibu_owner", "owner").run(null))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("SPRING_DATASOURCE_USERNAME")
                .hasMessageContaining("SPRING_FLYWAY_USER");
        role(database, "zhibu_app", "app").run(null);
    }

    private static ApplicationRole role(String url, String user, String password) {
        return new ApplicationRole(JdbcClient.create(new DriverManagerDataSource(url, user, password)));
    }

    private Process fork(String searchPath, String... options) throws IOException {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), ForkedServer.class.getName(), data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PATH", searchPath);
        return builder.start();
    }

    /** The last line worth reading: the server's own log goes before it. */
    private static String said(Process portal) throws IOException {
        BufferedReader reader = portal.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine())
            if (line.equals("ready") || line.startsWith("PostgreSQL refuses")) return line;
        return "";
    }

    private java.util.Optional<ProcessHandle> postmaster() throws IOException {
        Path file = data.resolve("pg18/postmaster.pid");
        if (!Files.exists(file)) return java.util.Optional.empty();
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()));
    }
}

package org.zhibu.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A PostgreSQL server of our own in {@code <data>/pg18}: durable (fsync on), password sign-in only, and recovered
 * after a killed process. The passwords of the two roles are new at every start and stored nowhere.
 */
class EmbeddedServer implements AutoCloseable {

    static final String OWNER = "zhibu_owner";
    static final String APPLICATION = "zhibu_app";
    static final String TELLER = "zhibu_teller";
    private static final String DATABASE = "zhibu";

    private final EmbeddedPostgres postgres;
    private final String ownerPassword = secret();
    private final String applicationPassword = secret();

    private EmbeddedServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static EmbeddedServer start(Path data) {
        refuseRootWithoutNamespaces();
        try {
            Files.createDirectories(data);
            EmbeddedServer server = new EmbeddedServer(launch(data.toAbsolutePath()));
            server.prepareRoles();
            return server;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new CannotStart(
                    "The embedded PostgreSQL in %s did not start: %s — stop any other copy of the portal that uses this folder, or set SPRING_DATASOURCE_URL to your own PostgreSQL."
                            .formatted(data.toAbsolutePath(), e.getMessage()),
                    e);
        }
    }

    private static EmbeddedPostgres launch(Path data) throws IOException {
        Path password = passwordFile(data);
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("pg18"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(data.resolve("pg-binaries").toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "50")
                .setServerConfig("timezone", "Asia/Shanghai")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.toString())
                .setConnectConfig("password", Files.readString(password).strip())
                .setDataDirectoryCustomizer(folder -> OrphanedServer.stop(folder.toPath()))
                .start();
    }

    private static Path passwordFile(Path data) throws IOException {
        Path file = data.resolve("superuser.password");
        if (!Files.exists(file)) {
            if (data.getFileSystem().supportedFileAttributeViews().contains("posix"))
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, secret());
        }
        return file;
    }

    private void prepareRoles() throws SQLException {
        JdbcTemplate admin = new JdbcTemplate(postgres.getPostgresDatabase());
        for (String role : List.of(OWNER, APPLICATION)) {
            if (missing(admin, "select 1 from pg_roles where rolname = ?", role))
                admin.execute("create role " + role + " login");
        }
        if (missing(admin, "select 1 from pg_roles where rolname = ?", TELLER))
            admin.execute("create role " + TELLER + " nologin");
        admin.execute("grant " + TELLER + " to " + OWNER);
        admin.execute("alter role " + OWNER + " password '" + ownerPassword + "'");
        admin.execute("alter role " + APPLICATION + " password '" + applicationPassword + "'");
        if (missing(admin, "select 1 from pg_database where datname = ?", DATABASE))
            admin.execute("create database " + DATABASE + " owner " + OWNER);
    }

    private static boolean missing(JdbcTemplate admin, String query, String name) {
        return admin.queryForList(query, Integer.class, name).isEmpty();
    }

    private static void refuseRootWithoutNamespaces() {
        if (!"root".equals(System.getProperty("user.name"))) return;
        try {
            if (new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0) return;
        } catch (IOException e) {
            // no unshare command: same advice
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CannotStart(
                "PostgreSQL refuses to run as root: start the portal as an ordinary user, or set SPRING_DATASOURCE_URL to a PostgreSQL of your own.");
    }

    private static String secret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE;
    }

    String ownerPassword() {
        return ownerPassword;
    }

    String applicationPassword() {
        return applicationPassword;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}

package org.zhibu.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.Assert;

/**
 * Real PostgreSQL for every test: one server a JVM, one migrated template, one clone a Spring context.
 * Registered for all contexts in {@code META-INF/spring.factories}.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger CLONES = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Assert.state(context.getEnvironment() != null, "an environment");
        if (context.getEnvironment().containsProperty("zhibu.test.own-database")) return;
        String database = clone(Server.TEMPLATE);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        java.util.Map.of(
                                "spring.datasource.url", url(database),
                                "spring.datasource.username", "zhibu_app",
                                "spring.datasource.password", "app",
                                "spring.flyway.user", "zhibu_owner",
                                "spring.flyway.password", "owner",
                                "spring.datasource.hikari.maximum-pool-size", "6",
                                "zhibu.data",
                                        "target/test-data/"
                                                + ProcessHandle.current().pid() + "/" + database,
                                "zhibu.secret", "dGVzdHMtb25seS1zZWNyZXQtMzItYnl0ZXMtbG9uZyE=")));
    }

    /** The migrated template itself, to look at the schema. */
    public static JdbcTemplate template() {
        return new JdbcTemplate(Server.POSTGRES.getDatabase("postgres", Server.TEMPLATE));
    }

    /** A fresh copy of a template database. */
    public static String clone(String template) {
        String name = "t" + CLONES.incrementAndGet();
        Server.admin().execute("create database " + name + " template " + template + " strategy file_copy");
        return name;
    }

    /** Lets the planner know what is in the tables, as the server itself does after a while; the roles of the portal may not. */
    public static void analyze(String database) {
        superuser(database).execute("analyze");
    }

    /** For what no role of the portal may do. */
    public static JdbcTemplate superuser(String database) {
        return new JdbcTemplate(Server.POSTGRES.getDatabase("postgres", database));
    }

    public static String url(String database) {
        return "jdbc:postgresql://localhost:" + Server.POSTGRES.getPort() + "/" + database;
    }

    private static final class Server {

        static final String TEMPLATE = "zhibu_template";
        static final EmbeddedPostgres POSTGRES = start();

        static {
            prepare(admin -> {
                admin.execute("create role zhibu_owner login password 'owner'");
                admin.execute("create role zhibu_app login password 'app'");
                admin.execute("create role zhibu_teller nologin");
                admin.execute("grant zhibu_teller to zhibu_owner");
                admin.execute("create database " + TEMPLATE + " owner zhibu_owner");
            });
            Flyway.configure()
                    .dataSource(url(TEMPLATE), "zhibu_owner", "owner")
                    .locations("classpath:db/migration")
                    .defaultSchema("flyway")
                    .table("history")
                    .createSchemas(true)
                    .placeholders(java.util.Map.of("app_role", "zhibu_app", "teller_role", "zhibu_teller"))
                    .load()
                    .migrate();
        }

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setLocaleConfig("encoding", "UTF8")
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> {
                    try {
                        postgres.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void prepare(Consumer<JdbcTemplate> work) {
            work.accept(admin());
        }

        static JdbcTemplate admin() {
            return new JdbcTemplate(POSTGRES.getPostgresDatabase());
        }
    }
}

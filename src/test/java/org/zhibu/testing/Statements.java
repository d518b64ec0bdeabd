package org.zhibu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Watches every statement of every test: one that touches a fact table without naming its home fails on the spot,
 * and what runs on the thread of a test can be counted. Registered in {@code META-INF/spring.factories}.
 */
public final class Statements implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final ThreadLocal<@Nullable List<String>> LISTENING = new ThreadLocal<>();
    private static final Map<String, String> CHECKED = new ConcurrentHashMap<>();
    private static final List<String> HOMELESS = homeless();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? watched(source) : bean;
            }
        });
    }

    /** How many statements the work sent from this thread. */
    public static int countDuring(Work work) {
        return during(work).size();
    }

    /** The statements the work sent from this thread, in order. */
    public static List<String> during(Work work) {
        List<String> before = LISTENING.get();
        List<String> heard = new ArrayList<>();
        LISTENING.set(heard);
        try {
            work.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (before == null) LISTENING.remove();
            else LISTENING.set(before);
        }
        return heard;
    }

    /** Something that may fail. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private static void sent(String sql) {
        List<String> heard = LISTENING.get();
        if (heard != null) heard.add(sql);
        String fault = CHECKED.computeIfAbsent(sql, Statements::fault);
        if (!fault.isEmpty()) throw new IllegalStateException(fault);
    }

    /** Empty where every fact table of the statement is named with its home. */
    static String fault(String sql) {
        String plain = sql.replaceAll("\\s+", " ").strip();
        if (HOMELESS.stream().anyMatch(plain::contains)) return "";
        for (Sql.Table table : Sql.tables(sql))
            if (table.schema() != null && TableClasses.isFact(table.qualified()) && !namesHome(plain, table))
                return "A statement touches the fact table %s without naming its home (home_id): %s"
                        .formatted(table.qualified(), plain);
        return "";
    }

    private static boolean namesHome(String sql, Sql.Table table) {
        boolean prefixed = Pattern.compile("(?i)\\b" + Pattern.quote(table.prefix()) + "\\.home_id\\b")
                .matcher(sql)
                .find();
        boolean bare = Pattern.compile("(?i)(?<![.\\w])home_id\\b").matcher(sql).find();
        return prefixed || bare;
    }

    private static List<String> homeless() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/statements-without-home.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource watched(DataSource source) {
        return proxy(DataSource.class, (proxy, method, args) -> {
            Object result = call(source, method, args);
            return result instanceof Connection connection ? watched(connection) : result;
        });
    }

    private static Connection watched(Connection connection) {
        return proxy(Connection.class, (proxy, method, args) -> {
            if (args != null
                    && args.length > 0
                    && args[0] instanceof String sql
                    && method.getName().startsWith("prepare")) sent(sql);
            Object result = call(connection, method, args);
            return method.getName().equals("createStatement") ? watched((Statement) result) : result;
        });
    }

    private static Statement watched(Statement statement) {
        return proxy(Statement.class, (proxy, method, args) -> {
            if (args != null
                    && args.length > 0
                    && args[0] instanceof String sql
                    && !method.getName().startsWith("set")) sent(sql);
            return call(statement, method, args);
        });
    }

    private static @Nullable Object call(Object target, java.lang.reflect.Method method, Object @Nullable [] args)
            throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

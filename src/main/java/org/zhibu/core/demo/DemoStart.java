package org.zhibu.core.demo;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhibu.shared.demo.DemoTable;
import org.zhibu.shared.security.DemoPeople;

/**
 * Seeds the embedded default at its first start, before the first page is answered: whoever the sign-in page lists
 * can sign in. Lists the demo people there and in the log.
 */
@Component
@Order(100)
@Conditional(OnDemo.class)
class DemoStart implements SmartLifecycle, ApplicationRunner, DemoPeople {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoSeeder seeder;
    private volatile boolean seeded;

    DemoStart(DemoSeeder seeder) {
        this.seeder = seeder;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public void start() {
        if (seeder.seed()) LOG.info("Demo people and their two years are ready.");
        seeded = true;
    }

    @Override
    public void stop() {
        seeded = false;
    }

    @Override
    public boolean isRunning() {
        return seeded;
    }

    @Override
    public void run(ApplicationArguments args) {
        StringBuilder list = new StringBuilder("Sign in with one of these, password ").append(DemoSeeder.PASSWORD);
        people().forEach(person ->
                list.append("\n    ").append(person.login()).append("  ").append(person.name()));
        LOG.info("{}", list);
    }

    @Override
    public List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (DemoTable.Row row : DemoTable.rows("cast.csv")) {
            String login = row.text("login");
            if (login.isEmpty()) continue;
            String role = "security.role." + row.text("role");
            people.add(new Person(login, row.text("name"), role, DemoSeeder.PASSWORD));
        }
        people.add(new Person(
                "guanli",
                DemoTable.lines("administrator.txt").get(0),
                "security.role.ADMINISTRATOR",
                DemoSeeder.PASSWORD));
        return people;
    }
}

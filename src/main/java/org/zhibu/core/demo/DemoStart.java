package org.zhibu.core.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhibu.shared.security.DemoPeople;

/** Seeds the embedded default at its first start and lists the demo people on the sign-in page. */
@Component
@Order(100)
@Conditional(OnDemo.class)
class DemoStart implements ApplicationRunner, DemoPeople {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoSeeder seeder;

    DemoStart(DemoSeeder seeder) {
        this.seeder = seeder;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (seeder.seed()) LOG.info("Demo people and their two years are ready.");
        StringBuilder list = new StringBuilder("Sign in with one of these, password ").append(DemoSeeder.PASSWORD);
        people().forEach(person ->
                list.append("\n    ").append(person.login()).append("  ").append(person.name()));
        LOG.info("{}", list);
    }

    @Override
    public List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (Map<String, String> row : Csv.rows("cast.csv")) {
            String login = DemoTree.cell(row, "login");
            if (login.isEmpty()) continue;
            String role = "security.role." + DemoTree.cell(row, "role");
            people.add(new Person(login, DemoTree.cell(row, "name"), role, DemoSeeder.PASSWORD));
        }
        people.add(new Person(
                "guanli", Csv.lines("administrator.txt").get(0), "security.role.ADMINISTRATOR", DemoSeeder.PASSWORD));
        return people;
    }
}

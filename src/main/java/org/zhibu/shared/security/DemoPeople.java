package org.zhibu.shared.security;

import java.util.List;

/** The people whom the sign-in page offers for a first look; present only where demo data was seeded. */
public interface DemoPeople {

    /** One per role, with the password all of them share. */
    List<Person> people();

    /** @param roleKey message key of the role shown beside the name */
    record Person(String login, String name, String roleKey, String password) {}
}

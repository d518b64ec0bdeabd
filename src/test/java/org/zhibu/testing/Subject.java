package org.zhibu.testing;

import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.testing.Cast.Where;

/** Makes a record of one kind for the test of routes; found by itself, one class a kind beside the tests of its module. */
public interface Subject {

    /** The word in {@code routes.csv}. */
    String kind();

    /** The id of a record of that organisation; empty where such an organisation can have none. */
    Optional<String> make(ApplicationContext portal, Cast cast, Where where);
}

package org.zhibu.core.access.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.core.access.repository.AccountQueries.Candidate;
import org.zhibu.shared.security.Accounts;
import org.zhibu.shared.security.Accounts.NewAccount;

/** Makes sign-in names people can remember: the phone number, or the initials of the name and a number. */
@Component
class SignInNames {

    private final Accounts accounts;

    SignInNames(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A name of its own for everyone, none of them in use. */
    List<NewAccount> namesFor(List<Candidate> people) {
        Map<Candidate, String> names = new LinkedHashMap<>();
        Set<String> given = new HashSet<>();
        Set<String> takenPhones = accounts.takenOf(people.stream()
                .flatMap(person -> java.util.stream.Stream.ofNullable(person.phone()))
                .toList());
        List<Candidate> waiting = new ArrayList<>();
        for (Candidate person : people) {
            String phone = person.phone();
            if (phone != null && !takenPhones.contains(phone) && given.add(phone)) names.put(person, phone);
            else waiting.add(person);
        }
        Map<String, Integer> numbers = new HashMap<>();
        while (!waiting.isEmpty()) waiting = number(waiting, names, given, numbers);
        return people.stream()
                .map(person -> new NewAccount(String.valueOf(names.get(person)), person.name(), person.member()))
                .toList();
    }

    /** Gives each the next number of the same initials and answers those whose name turned out to be in use. */
    private List<Candidate> number(
            List<Candidate> people, Map<Candidate, String> names, Set<String> given, Map<String, Integer> numbers) {
        Map<Candidate, String> proposed = new LinkedHashMap<>();
        for (Candidate person : people) proposed.put(person, next(initials(person), given, numbers));
        Set<String> taken = accounts.takenOf(proposed.values());
        List<Candidate> again = new ArrayList<>();
        proposed.forEach((person, name) -> {
            if (taken.contains(name)) {
                // whoever numbered here before went far: leap instead of asking once for every number
                numbers.merge(initials(person), 50, Integer::sum);
                again.add(person);
            } else names.put(person, name);
        });
        return again;
    }

    private static String next(String initials, Set<String> given, Map<String, Integer> numbers) {
        String name;
        do name = initials + "%02d".formatted(numbers.merge(initials, 1, Integer::sum));
        while (!given.add(name));
        return name;
    }

    private static String initials(Candidate person) {
        String initials = person.nameInitials().replaceAll("[^a-z]", "");
        return initials.isEmpty() ? "dy" : initials;
    }
}

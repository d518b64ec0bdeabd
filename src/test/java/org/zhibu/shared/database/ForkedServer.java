package org.zhibu.shared.database;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A portal's database in a process of its own, to be killed by {@link EmbeddedServerTest}. */
public final class ForkedServer {

    private ForkedServer() {}

    public static void main(String[] args) throws Exception {
        try {
            EmbeddedServer server = EmbeddedServer.start(Path.of(args[0]));
            Notes.in(server).write("before the kill");
            System.out.println("ready");
            TimeUnit.MINUTES.sleep(2);
        } catch (CannotStart e) {
            System.out.println(e.getMessage());
        }
    }
}

package care.trellis.postgres;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to get into the database of a folder that another process holds, as long as its server runs. For commands beside
 * a running application: they use the server and leave it as it is.
 */
public record RunningDatabase(String url, String user, String password) {
    /** The database of a folder whose server runs now. */
    public static Optional<RunningDatabase> of(Path folder) {
        var cluster = new Cluster(folder.resolve("database"), folder.resolve("database.password"));
        return Postmaster.runningOn(cluster.files())
                .map(postmaster ->
                        new RunningDatabase(Cluster.urlAt(postmaster.port()), Cluster.USER, cluster.password()));
    }

    @Override
    public String toString() {
        return "RunningDatabase[" + user + "]"; // a password belongs in no log
    }
}

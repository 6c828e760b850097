package care.trellis.app.secret;

import care.trellis.app.database.Acting;
import care.trellis.postgres.CannotStart;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a database whose secrets are sealed with another key. The first node leaves a known word there,
 * sealed; every node must be able to open it.
 */
@Component
class KeyCheck implements InitializingBean {
    private final JdbcClient database;
    private final HouseSecret secret;

    KeyCheck(JdbcClient database, HouseSecret secret) {
        this.database = database;
        this.secret = secret;
    }

    @Override
    public void afterPropertiesSet() {
        Acting.asHouse(() -> {
            database.sql("insert into house.key_check (sealed) values (?) on conflict do nothing")
                    .param(secret.check())
                    .update();
            demandSameKey(database.sql("select sealed from house.key_check")
                    .query(byte[].class)
                    .single());
        });
    }

    private void demandSameKey(byte[] sealed) {
        if (!secret.fits(sealed)) {
            throw new CannotStart(
                    "The secrets in this database are sealed with another key than this Trellis has. Several nodes on one"
                            + " database need the same TRELLIS_SECRET; a single one needs the file house.key of the data"
                            + " folder it was begun with.");
        }
    }
}

package care.trellis.app.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Where the database is and how to get in. */
record ConnectionDetails(String url, String user, String password) implements JdbcConnectionDetails {
    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String toString() {
        return "ConnectionDetails[" + user + "]"; // a password belongs in no log
    }
}

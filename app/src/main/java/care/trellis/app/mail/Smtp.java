package care.trellis.app.mail;

import care.trellis.postgres.CannotStart;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server, as {@code TRELLIS_SMTP_*} name it; where none is named, mail waits. */
@Component
class Smtp {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final boolean named;
    private final String from;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    @Autowired
    Smtp(
            @Value("${trellis.smtp.host}") String host,
            @Value("${trellis.smtp.port}") String port,
            @Value("${trellis.smtp.user}") String user,
            @Value("${trellis.smtp.password}") String password,
            @Value("${trellis.smtp.tls}") String tls,
            @Value("${trellis.mail.from}") String from) {
        this.named = !host.isBlank();
        this.from = from;
        if (!named) {
            return;
        }
        demandAddress(from);
        sender.setHost(host);
        sender.setPort(port(port, tls));
        var properties = properties(tls);
        if (!user.isBlank()) {
            sender.setUsername(user);
            sender.setPassword(password);
            properties.setProperty("mail.smtp.auth", "true");
        }
        sender.setJavaMailProperties(properties);
    }

    boolean isNamed() {
        return named;
    }

    String from() {
        return from;
    }

    JavaMailSenderImpl sender() {
        return sender;
    }

    private static Properties properties(String tls) {
        var properties = new Properties();
        var patience = String.valueOf(PATIENCE.toMillis());
        for (var step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + step, patience);
        }
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (tls) {
            case "starttls" -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case "tls" -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case "none" -> properties.setProperty("mail.smtp.starttls.enable", "false");
            default -> throw new CannotStart("TRELLIS_SMTP_TLS must be starttls, tls or none, was " + tls);
        }
        return properties;
    }

    private static int port(String port, String tls) {
        if (port.isBlank()) {
            return tls.equals("tls") ? 465 : 587;
        }
        if (!port.matches("[1-9][0-9]{0,4}")) {
            throw new CannotStart("TRELLIS_SMTP_PORT must be a number from 1 to 65535, was " + port);
        }
        return Integer.parseInt(port);
    }

    private static void demandAddress(String from) {
        try {
            new InternetAddress(from, true).validate();
        } catch (AddressException _) {
            throw new CannotStart("TRELLIS_MAIL_FROM must be an e-mail address that mails may come from, such as"
                    + " trellis@example.org, because TRELLIS_SMTP_HOST names a mail server. Was: " + from);
        }
    }
}

package care.trellis.app.mail;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the {@link Postman} make rounds. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Rounds {}

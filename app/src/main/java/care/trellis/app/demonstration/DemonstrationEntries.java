package care.trellis.app.demonstration;

import care.trellis.app.web.Installation;
import care.trellis.app.web.PublicPages;
import care.trellis.app.web.Standing;
import care.trellis.postgres.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the demonstration's pages are, and its beginning from the command line. */
@Configuration(proxyBeanMethods = false)
class DemonstrationEntries {
    @Bean
    PublicPages demonstrationPages() {
        return PublicPages.at("/demonstration", "/demonstration/sign-in/{person}");
    }

    @Bean
    Installation installation(Demonstration demonstration) {
        return new Installation(demonstration::standing);
    }

    @Bean
    ApplicationRunner beginWhenAsked(
            Demonstration demonstration, @Value("${trellis.demonstration}") boolean isAskedFor) {
        return _ -> {
            if (isAskedFor && demonstration.begin() == Standing.REAL) {
                throw new CannotStart("This Trellis holds real people or organisations, so it cannot become a"
                        + " demonstration. Start it without --demo, or name another folder in TRELLIS_HOME.");
            }
        };
    }
}

package care.trellis.app.quality;

import care.trellis.app.web.NavigationEntry;
import care.trellis.app.web.PublicPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this subject's pages are, who may open them and how people get there. */
@Configuration(proxyBeanMethods = false)
class QualityEntries {
    @Bean
    NavigationEntry qualityEntry() {
        return new NavigationEntry(30, "Quality", "/quality");
    }

    @Bean
    PublicPages qualityPages() {
        return PublicPages.at("/quality", "/quality/**");
    }
}

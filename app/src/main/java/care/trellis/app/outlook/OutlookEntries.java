package care.trellis.app.outlook;

import care.trellis.app.web.NavigationEntry;
import care.trellis.app.web.PublicPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this subject's pages are, who may open them and how people get there. */
@Configuration(proxyBeanMethods = false)
class OutlookEntries {
    @Bean
    NavigationEntry outlookEntry() {
        return new NavigationEntry(40, "Outlook", "/outlook");
    }

    @Bean
    PublicPages outlookPages() {
        return PublicPages.at("/outlook", "/outlook/**");
    }
}

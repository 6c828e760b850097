package care.trellis.app.costing;

import care.trellis.app.web.NavigationEntry;
import care.trellis.app.web.PublicPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this subject's pages are, who may open them and how people get there. */
@Configuration(proxyBeanMethods = false)
class CostingEntries {
    @Bean
    NavigationEntry fairPriceEntry() {
        return new NavigationEntry(10, "Fair price", "/costing");
    }

    @Bean
    NavigationEntry toolkitEntry() {
        return new NavigationEntry(20, "Toolkit", "/toolkit");
    }

    @Bean
    PublicPages costingPages() {
        return PublicPages.at("/costing", "/costing/**", "/toolkit", "/toolkit/**");
    }
}

package care.trellis.app.places.imports;

import care.trellis.app.web.LargeUploads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files larger than elsewhere may be sent. */
@Configuration(proxyBeanMethods = false)
class ImportEntries {
    @Bean
    LargeUploads importUploads() {
        return new LargeUploads("/places/imports", ImportController.MOST_MEGABYTES);
    }
}

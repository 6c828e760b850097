package care.trellis.app.ledger;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets checkpoints be signed by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LedgerSchedule {}

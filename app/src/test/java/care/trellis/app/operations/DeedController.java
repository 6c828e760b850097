package care.trellis.app.operations;

import care.trellis.app.ledger.Deed;
import care.trellis.app.ledger.Ledger;
import care.trellis.app.permission.Kind;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A write that only the tests have: an entry of the ledger, acknowledged with its thing's id. */
@Controller
class DeedController {
    private final Ledger ledger;
    private final TransactionTemplate transactions;

    DeedController(Ledger ledger, TransactionTemplate transactions) {
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @PostMapping("/test/deed")
    @ResponseBody
    String done() {
        var id = UUID.randomUUID().toString();
        transactions.executeWithoutResult(_ -> ledger.append(Deed.of("tried", Kind.OPERATIONS, id)));
        return id;
    }
}

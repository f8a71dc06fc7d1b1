package vn.thac.directory.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;

/** Keeps this service's knowledge of who was disabled. */
@ApplicationScoped
public class AccountConsumer implements EventHandler {

    /** What is used of {@code account.recorded.v1}. */
    record AccountPayload(UUID id, String actor, boolean enabled) {}

    private final KeepAccounts accounts;

    @Inject
    AccountConsumer(KeepAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String type() {
        return "account.recorded.v1";
    }

    @Override
    public void handle(Received event) {
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<Received> events) {
        accounts.keep(events.stream()
                .map(event -> {
                    AccountPayload told = event.read(AccountPayload.class);
                    return new AccountFacts(told.id(), event.sequence(), told.actor(), told.enabled());
                })
                .toList());
    }
}
